import Causes
import ThaiText

/// Identity numbers of citizens in what is published.
///
/// Source: the Personal Data Protection Act asks to collect and show no more than is needed
/// (sections 22 and 37); a number says who a person is in every register.
enum PersonalData {
  /// The remark with how many different numbers there are, and none of them; `nil` for none.
  static func remark(on sight: Look.Sight) -> (cause: Cause, detail: String)? {
    guard case .document(let document) = sight else { return nil }
    let count = CitizenNumber.count(in: text(of: document))
    return count > 0 ? (.pagePersonalData, "\(count)") : nil
  }

  private static func text(of document: Document) -> String {
    switch document {
    case .page(let page): page.blocks.map(\.text).joined(separator: "\n")
    case .paged(let paged): paged.pages.joined(separator: "\n")
    case .filed(let filed): filed.parts.map(\.text).joined(separator: "\n")
    case .text(let text): text
    // What OCR reads of digits is no number to count.
    case .image: ""
    }
  }
}
