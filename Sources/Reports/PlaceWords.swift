import Criteria
import Scoring

extension Wording {
  /// A place in words: `หน้า 3 · ไฟล์ แผน.pdf`; `nil` for a document as a whole.
  func words(of place: Proof.Place, _ language: Language) -> String? {
    let label = { (label: Label) in labels[label][language] }
    let spot: String? =
      switch place.spot {
      case .document: nil
      case .line(let number): "\(label(.placeLine)) \(number)"
      case .page(let number): "\(label(.placePage)) \(number)"
      case .slide(let number): "\(label(.placeSlide)) \(number)"
      case .row(let number, let sheet):
        "\(label(.placeRow)) \(number) · \(label(.placeSheet)) \(sheet)"
      }
    let words = [spot, place.file.map { "\(label(.placeFile)) \($0)" }].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " · ")
  }
}
