"""Expands a SAM template as CloudFormation would, with code and definitions taken to be uploaded already."""

import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")

from samtranslator.model.exceptions import InvalidDocumentException
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

UPLOADED = {"CodeUri": "s3://bucket/code.zip", "DefinitionUri": "s3://bucket/definition.json"}


def with_uploads(template):
    sections = [template.get("Globals", {}).get("Function", {})]
    sections += [resource.get("Properties", {}) for resource in template["Resources"].values()]
    for section in sections:
        section.update({key: uri for key, uri in UPLOADED.items() if key in section})
    return template


def main(path):
    with open(path, encoding="utf-8") as file:
        template = with_uploads(yaml_parse(file.read()))
    try:
        expanded = Translator({}, Parser()).translate(template, {})
    except InvalidDocumentException as invalid:
        sys.exit("\n".join(cause.message for cause in invalid.causes))
    print(f"{path}: {len(template['Resources'])} resources expand to {len(expanded['Resources'])}")


main(sys.argv[1])
