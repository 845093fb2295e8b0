"""Persons of Korea, Viet Nam and Japan, whose names are printed in Chinese characters."""
