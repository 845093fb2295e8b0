"""termkit: Chinese diplomatic documents in; a reviewed zh-ru-en term base and translation memory out."""

__version__ = "0.1.0"
