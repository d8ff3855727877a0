import Foundation
import Scoring
import Testing

/// Places are written as text and read back as they were.
struct PlaceTests {
  static let places: [(place: Proof.Place, written: String)] = [
    (.document, "document"), (.line(12), "line 12"), (.page(3), "page 3"),
    (Proof.Place(.slide(2)), "slide 2"),
    (Proof.Place(.row(8, sheet: "ต.ค. 63")), "row 8, sheet ต.ค. 63"),
    (Proof.Place(.page(3), file: "แผน 2564.pdf"), "page 3, file แผน 2564.pdf"),
    (Proof.Place(.document, file: "a.docx"), "document, file a.docx"),
    (Proof.Place(.row(1, sheet: "ก"), file: "ข/ค.xlsx"), "row 1, sheet ก, file ข/ค.xlsx"),
  ]

  @Test(arguments: places)
  func areReadBack(_ place: Proof.Place, _ written: String) {
    #expect(place.description == written)
    #expect(Proof.Place(written) == place)
  }

  @Test func namesWithMarksStayNames() {
    let place = Proof.Place(.row(2, sheet: "a, file b"), file: "c, sheet d")
    #expect(Proof.Place(place.description).description == place.description)
    guard case .row(2, _) = Proof.Place(place.description).spot else {
      Issue.record("\(place.description)")
      return
    }
  }

  @Test func whatWasReadOffAPictureSaysSo() throws {
    let plain = Proof(url: "u", place: .page(1), quote: "q", sha256: "")
    var recognised = plain
    recognised.isRecognised = true
    for proof in [plain, recognised] {
      let json = try JSONEncoder().encode(proof)
      #expect(String(decoding: json, as: UTF8.self).contains("ocr") == proof.isRecognised)
      #expect(try JSONDecoder().decode(Proof.self, from: json) == proof)
    }
  }

  @Test func wordsOfAPictureCondemnNobody() {
    let proof = Proof(url: "u", place: .page(1), quote: "q", sha256: "", isRecognised: true)
    #expect(Finding.none([.pass([proof])]).outcome == .cannotTell)
  }
}
