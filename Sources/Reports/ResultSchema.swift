import Causes
import Criteria
import Scoring

/// The published form of a result: a JSON Schema (draft 2020-12) that `oit schema` prints.
///
/// The lists of verdicts, reasons and warnings are filled in from the types, so that they cannot
/// lag behind.
package enum ResultSchema {
  package static var text: String {
    template
      .replacing("\"@verdict\"", with: list(Verdict.self))
      .replacing("\"@reason\"", with: list(Reason.self))
      .replacing("\"@cause\"", with: list(Cause.self))
      .replacing("\"@warning\"", with: list(Warning.Code.self))
      .replacing("\"@confidence\"", with: list(Confidence.self))
      .replacing("\"@decision\"", with: list(Agency.Ruling.Decision.self))
      .replacing("@schema", with: ResultDocument.schemaName)
  }

  private static func list<Key>(_: Key.Type) -> String
  where Key: RawRepresentable & CaseIterable, Key.RawValue == String {
    Key.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
  }

  private static let template = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:@schema",
      "title": "The result of auditing one agency with oit check",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "schema", "program", "checklist", "agency", "today", "items", "scores"
      ],
      "properties": {
        "schema": {"const": "@schema"},
        "program": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "version"],
          "properties": {"name": {"const": "oit"}, "version": {"type": "string"}}
        },
        "checklist": {
          "description": "Which criteria were applied; the hash is SHA-256 over their files.",
          "type": "object",
          "additionalProperties": false,
          "required": ["year", "audience", "hash"],
          "properties": {
            "year": {"description": "Buddhist era", "type": "integer"},
            "audience": {"type": "string"},
            "hash": {"type": "string"},
            "overrides": {
              "description": "Contested rules that the agency's file set, by flag.",
              "type": "object",
              "additionalProperties": {"enum": ["fail", "warn", "off"]}
            }
          }
        },
        "agency": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "mainSite"],
          "properties": {
            "name": {"type": "string", "minLength": 1},
            "kind": {"type": "string"},
            "province": {"type": "string"},
            "mainSite": {"type": "string"}
          }
        },
        "today": {
          "description": "The day as of which was judged, of the common era.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        },
        "siteTrouble": {"$ref": "#/$defs/reason"},
        "ignoresRobots": {
          "description": "Whether no robots.txt was asked for, as the site is the user's own.",
          "type": "boolean"
        },
        "template": {
          "description": "What the site's pages have in common: sites of one vendor share most of it.",
          "type": "array",
          "items": {"type": "string"}
        },
        "items": {"type": "array", "items": {"$ref": "#/$defs/item"}},
        "scores": {
          "type": "object",
          "additionalProperties": false,
          "required": ["subIndicators", "indicators", "instruments"],
          "properties": {
            "subIndicators": {"$ref": "#/$defs/ranges"},
            "indicators": {"$ref": "#/$defs/ranges"},
            "instruments": {
              "type": "object",
              "propertyNames": {"enum": ["IIT", "EIT", "OIT"]},
              "additionalProperties": {"$ref": "#/$defs/range"}
            }
          }
        },
        "total": {"$ref": "#/$defs/range"},
        "level": {
          "type": "object",
          "additionalProperties": false,
          "required": ["low", "high"],
          "properties": {"low": {"type": "string"}, "high": {"type": "string"}}
        }
      },
      "$defs": {
    \#(definitions)
      }
    }

    """#
}
