"""Checks a message against Meta's published description of the Cloud API, and against what only its pages say."""

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.whatsapp.yaml_dump import read_yaml, section

FILE = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "whatsapp-business-api-v23.yaml"
Schema = Mapping[str, Any]

# What came after the description: https://developers.facebook.com/documentation/business-messaging/whatsapp/
# business-scoped-user-ids
LATER_KINDS = {"request_contact_info"}
PATTERNS_IGNORED = {"^[2-6, 11-14]$"}
"""No number fits it, though the description's own examples have one."""
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
}


class Description:
    """The schemas, read as they are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @functools.cache  # noqa: B019 - one lives as long as the tests
    def schema(self, name: str) -> Schema:
        found: Schema = read_yaml(section(self._text, "components", "schemas", name))
        return found

    def violations(self, message: Mapping[str, Any]) -> list[str]:
        """What is wrong with a message, a sentence each."""
        kind = message.get("type")
        mapping = self.schema("Message")["discriminator"]["mapping"]
        if kind not in mapping:
            return [f"there is no type {kind}"]
        given = {("to" if name == "recipient" else name): value for name, value in message.items()}
        interactive = given.get("interactive")
        if isinstance(interactive, dict) and interactive.get("type") in LATER_KINDS:
            return [] if interactive.get("action") == {"name": interactive["type"]} else ["an action of another name"]
        return list(self._wrong(self._resolved({"$ref": mapping[kind]}), given, ""))

    def _resolved(self, schema: Schema) -> Schema:
        if "$ref" in schema:
            return self._resolved(self.schema(schema["$ref"].rpartition("/")[2]))
        if "allOf" in schema:
            parts = [self._resolved(part) for part in schema["allOf"]]
            properties = {name: value for part in parts for name, value in part.get("properties", {}).items()}
            required = [name for part in parts for name in part.get("required", [])]
            return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
        return schema

    def _wrong(self, schema: Schema, value: Any, at: str) -> Iterator[str]:
        schema = self._resolved(schema)
        kind = schema.get("type")
        if kind and (not isinstance(value, _TYPES[kind]) or (isinstance(value, bool) and kind != "boolean")):
            yield f"{at} is no {kind}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{at} is {value!r}, none of {schema['enum']}"
        if isinstance(value, str) and len(value.encode("utf-16-le")) // 2 > schema.get("maxLength", 1 << 30):
            yield f"{at} has more than {schema['maxLength']} characters"
        if isinstance(value, list):
            yield from self._wrong_list(schema, value, at)
        if isinstance(value, dict):
            yield from self._wrong_object(schema, value, at)
        if "oneOf" in schema:
            yield from self._none_of(schema["oneOf"], value, at)

    def _wrong_list(self, schema: Schema, value: list[Any], at: str) -> Iterator[str]:
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", 1 << 30):
            yield f"{at} has {len(value)} items"
        for place, item in enumerate(value):
            yield from self._wrong(schema.get("items", {}), item, f"{at}[{place}]")

    def _wrong_object(self, schema: Schema, value: Mapping[str, Any], at: str) -> Iterator[str]:
        properties = schema.get("properties", {})
        yield from (f"{at} needs {name}" for name in schema.get("required", []) if name not in value)
        if schema.get("additionalProperties") is False:
            yield from (f"{at} has no field {name}" for name in value if name not in properties)
        for name, inner in properties.items():
            if name in value:
                yield from self._wrong(inner, value[name], f"{at}.{name}")

    def _none_of(self, kinds: list[Schema], value: Any, at: str) -> Iterator[str]:
        """The reasons of the one that it resembles most, where it is none."""
        reasons = [list(self._wrong(kind, value, at)) for kind in kinds]
        yield from min(reasons, key=len)


@functools.cache
def load(path: Path = FILE) -> Description | None:
    """The description, or None where its file is absent: then requests are checked by the rules alone."""
    return Description(path.read_text(encoding="utf-8")) if path.exists() else None
