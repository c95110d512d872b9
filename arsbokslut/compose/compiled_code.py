"""Templates that come with the tool are not compiled anew: their code is at hand, and is taken when the source is the same."""

import hashlib
import importlib.util
from importlib.machinery import SourceFileLoader
from types import CodeType

import jinja2
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from arsbokslut.compose import compiled


class CompiledTemplates(BytecodeCache):
    """Jinja2's code for the templates in `compiled`; it is never written to, so that nothing in it can be stale.

    Only templates of the tool itself are there, under the digest of their name and every byte of their source.
    """

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """The template's code, or nothing, in which case Jinja2 compiles the source."""
        bucket = Bucket(environment, name, template_digest(name, source))
        module = compiled.MODULES.get(bucket.checksum)
        code = _code(module) if module is not None and jinja2.__version__ == compiled.JINJA2 else None
        if code is not None:
            bucket.code = code.replace(co_filename=filename or name)
        return bucket

    def set_bucket(self, bucket: Bucket) -> None:
        """Keeps nothing."""


def template_digest(name: str, source: str) -> str:
    """What the code of a template is known by: it depends on its source, and on the name that it calls itself."""
    return hashlib.sha256(f"{name}\n{source}".encode()).hexdigest()


def _code(module: str) -> CodeType | None:
    """The code of a module, which has not been run: each environment runs its own. None where files have no code."""
    name = f"{compiled.__name__}.{module}"
    spec = importlib.util.find_spec(name)
    loader = None if spec is None else spec.loader
    return loader.get_code(name) if isinstance(loader, SourceFileLoader) else None
