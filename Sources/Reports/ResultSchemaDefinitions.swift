/// The parts of a result: scores, items, elements, proofs and addresses.
extension ResultSchema {
  static let definitions = #"""
        "points": {
          "description": "Two decimals as text, so that no reader's binary fractions change it.",
          "type": "string",
          "pattern": "^[0-9]{1,3}\\.[0-9]{2}$"
        },
        "range": {
          "description": "low counts what is undecided as failed, high as passed.",
          "type": "object",
          "additionalProperties": false,
          "required": ["low", "high"],
          "properties": {
            "low": {"$ref": "#/$defs/points"},
            "high": {"$ref": "#/$defs/points"}
          }
        },
        "ranges": {
          "type": "object",
          "additionalProperties": {"$ref": "#/$defs/range"}
        },
        "bilingual": {
          "type": "object",
          "additionalProperties": false,
          "required": ["th", "en"],
          "properties": {"th": {"type": "string"}, "en": {"type": "string"}}
        },
        "sha256": {"type": "string", "pattern": "^([0-9a-f]{64})?$"},
        "verdict": {"enum": ["@verdict"]},
        "reason": {"enum": ["@reason"]},
        "cause": {
          "description": "What exactly stood in the way, or was odd, at one address.",
          "enum": ["@cause"]
        },
        "item": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "id", "concept", "title", "subIndicator", "verdict", "reasons", "elements", "urls",
            "warnings"
          ],
          "properties": {
            "id": {"type": "string", "pattern": "^O[0-9]+$"},
            "concept": {"type": "string"},
            "title": {"$ref": "#/$defs/bilingual"},
            "subIndicator": {"type": "string"},
            "verdict": {"$ref": "#/$defs/verdict"},
            "reasons": {"type": "array", "items": {"$ref": "#/$defs/reason"}},
            "elements": {"type": "array", "items": {"$ref": "#/$defs/element"}},
            "urls": {"type": "array", "items": {"$ref": "#/$defs/url"}},
            "note": {"type": "string"},
            "ruling": {"$ref": "#/$defs/ruling"},
            "warnings": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["code", "detail"],
                "properties": {
                  "code": {"enum": ["@warning"]},
                  "detail": {"type": "string"}
                }
              }
            },
            "worth": {
              "description": "What passing the item gains, in points of the OIT and of the ITA.",
              "type": "object",
              "additionalProperties": false,
              "required": ["oit", "total"],
              "properties": {
                "oit": {"$ref": "#/$defs/points"},
                "total": {"$ref": "#/$defs/points"}
              }
            }
          }
        },
        "ruling": {
          "description": "A person's verdict, which outranks the checks.",
          "type": "object",
          "additionalProperties": false,
          "required": ["decision", "by", "why"],
          "properties": {
            "decision": {"enum": ["@decision"]},
            "by": {"type": "string"},
            "why": {"type": "string"},
            "until": {"type": "string"}
          }
        },
        "element": {
          "type": "object",
          "additionalProperties": false,
          "required": ["id", "verdict", "reason", "required", "proofs", "details", "sources"],
          "properties": {
            "id": {"type": "string"},
            "text": {"$ref": "#/$defs/bilingual"},
            "verdict": {"$ref": "#/$defs/verdict"},
            "reason": {"$ref": "#/$defs/reason"},
            "required": {
              "description": "Whether the item's verdict rests on it.",
              "type": "boolean"
            },
            "proofs": {"type": "array", "items": {"$ref": "#/$defs/proof"}},
            "details": {"type": "array", "items": {"type": "string"}},
            "confidence": {"enum": ["@confidence"]},
            "sources": {"type": "array", "items": {"type": "string"}},
            "ruling": {"$ref": "#/$defs/ruling"},
            "review": {"$ref": "#/$defs/review"}
          }
        },
        "review": {
          "description": "What a person has to look at, and the command that records the ruling.",
          "type": "object",
          "additionalProperties": false,
          "required": ["at", "command"],
          "properties": {
            "at": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["url", "place", "sha256"],
                "properties": {
                  "url": {"type": "string"},
                  "place": {"type": "string"},
                  "sha256": {"$ref": "#/$defs/sha256"}
                }
              }
            },
            "command": {"type": "string"}
          }
        },
        "proof": {
          "description": "For a pass where the thing stands, otherwise where it was looked for.",
          "type": "object",
          "additionalProperties": false,
          "required": ["url", "place", "quote", "sha256"],
          "properties": {
            "url": {"type": "string"},
            "place": {
              "description": "Where in the document; in which file, when it is an archive.",
              "type": "string",
              "pattern": "^(document|(line|page|slide) [0-9]+|row [0-9]+, sheet .*)(, file .*)?$"
            },
            "quote": {"type": "string"},
            "sha256": {"$ref": "#/$defs/sha256"},
            "ocr": {
              "description": "The quote was read off a picture; letters of it may be wrong.",
              "const": true
            }
          }
        },
        "url": {
          "type": "object",
          "additionalProperties": false,
          "required": ["url", "submitted", "kind"],
          "properties": {
            "url": {"type": "string"},
            "submitted": {"type": "boolean"},
            "finalURL": {"type": "string"},
            "status": {"type": "integer"},
            "kind": {
              "enum": [
                "page", "pdf", "image", "text", "word", "workbook", "slides", "archive", "none"
              ]
            },
            "sha256": {"$ref": "#/$defs/sha256"},
            "trouble": {"$ref": "#/$defs/reason"},
            "cause": {"$ref": "#/$defs/cause"},
            "remarks": {"type": "array", "items": {"$ref": "#/$defs/cause"}},
            "clicks": {
              "description": "How many links lead here from the home page; missing if unseen.",
              "type": "integer"
            },
            "path": {
              "description": "Headings of menus and words of links from the home page on.",
              "type": "array",
              "items": {"type": "string"}
            }
          }
        }
    """#
}
