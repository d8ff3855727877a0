/// A place in what was fetched: the evidence behind a finding.
package struct Proof: Sendable, Equatable {
  /// The address at which the body was found, after redirects.
  package var url: String
  /// Where in the document: `line 120`, `page 3`, `row 8, sheet งบ`.
  package var place: Place
  /// The words as they stand in the document, shortened.
  package var quote: String
  /// SHA-256 of the body in lower-case hexadecimal; empty when there was no body.
  package var sha256: String
  /// Whether the words were read off a picture (OCR), so that letters of them may be wrong.
  package var isRecognised: Bool

  package init(
    url: String, place: Place, quote: String, sha256: String, isRecognised: Bool = false
  ) {
    self.url = url
    self.place = place
    self.quote = quote
    self.sha256 = sha256
    self.isRecognised = isRecognised
  }
}

extension Proof: Codable {
  private enum CodingKeys: String, CodingKey {
    case url, place, quote, sha256
    case isRecognised = "ocr"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      url: try container.decode(String.self, forKey: .url),
      place: try container.decode(Place.self, forKey: .place),
      quote: try container.decode(String.self, forKey: .quote),
      sha256: try container.decode(String.self, forKey: .sha256),
      isRecognised: try container.decodeIfPresent(Bool.self, forKey: .isRecognised) ?? false)
  }

  /// `ocr` stands only where it is true.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(url, forKey: .url)
    try container.encode(place, forKey: .place)
    try container.encode(quote, forKey: .quote)
    try container.encode(sha256, forKey: .sha256)
    if isRecognised { try container.encode(true, forKey: .isRecognised) }
  }
}
