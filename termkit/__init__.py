"""termkit: Chinese diplomatic documents in; a reviewed zh-ru-en term base and translation memory out."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("termkit")
except PackageNotFoundError:  # run from a plain checkout
    __version__ = "0.0.0"
