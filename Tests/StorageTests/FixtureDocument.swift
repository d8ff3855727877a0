import Reports

/// A made-up result of two items.
enum FixtureDocument {
  /// - Parameters:
  ///   - complaints: The verdict on O2 and its element.
  ///   - reason: Why.
  static func document(
    agency: String = "เทศบาลตำบลเมืองตัวอย่าง", province: String = "ตัวอย่าง", year: Int = 2564,
    today: String = "2021-04-30", verdict: String = "pass", reason: String = "found",
    quote: String = "นายสมมติ ตั้งใจดี"
  ) throws -> ResultDocument {
    let proof = """
      {"url": "http://www.a.example/2", "place": "line 7", "quote": "\(quote)", "sha256": "00",
       "isRecognised": false}
      """
    let text = """
      {"schema": "oit-result/1", "program": {"name": "oit", "version": "0.1.0"},
       "checklist": {"year": \(year), "audience": "local-government", "hash": "00"},
       "agency": {"name": "\(agency)", "kind": "เทศบาลตำบล", "province": "\(province)",
                  "mainSite": "http://www.a.example/"},
       "today": "\(today)",
       "items": [\(item("O1", "pass", "found", "")), \(item("O2", verdict, reason, proof))],
       "scores": {"subIndicators": {}, "indicators": {},
                  "instruments": {"OIT": {"low": "50.00", "high": "100.00"}}}}
      """
    return try JSONReport.read(text, file: "fixture.json")
  }

  private static func item(
    _ id: String, _ verdict: String, _ reason: String, _ proof: String
  ) -> String {
    """
    {"id": "\(id)", "concept": "x", "title": {"th": "ก", "en": "a"}, "subIndicator": "9.1",
     "verdict": "\(verdict)", "reasons": ["\(reason)"], "warnings": [],
     "urls": [{"url": "http://www.a.example/\(id)", "submitted": true, "kind": "page"}],
     "elements": [{"id": "contact", "verdict": "\(verdict)", "reason": "\(reason)",
       "required": true, "proofs": [\(proof)], "details": [], "sources": []}]}
    """
  }
}
