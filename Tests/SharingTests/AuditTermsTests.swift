import Fetching
import Testing

@testable import Sharing

@Suite struct AuditTermsTests {
  static let usual = AuditTerms(
    program: "1.0", day: "2023-06-30", robots: .init(policy: .follow, agent: "oit"),
    hasSecondLook: true, ocr: "auto, 12 pages")

  @Test("terms come back from their text, which is the same for the same terms")
  func text() throws {
    #expect(try AuditTerms(text: Self.usual.text) == Self.usual)
    #expect(try AuditTerms(text: Self.usual.text).text == Self.usual.text)
    #expect(throws: (any Error).self) { try AuditTerms(text: "{}") }
  }

  @Test("a worker must be of the same version, read scans alike and go by the same name")
  func mismatch() {
    #expect(Self.usual.mismatch(with: Self.usual) == nil)
    let changes: [(String, (inout AuditTerms) -> Void)] = [
      ("2.0", { $0.program = "2.0" }), ("off", { $0.ocr = "off" }),
      ("auditor", { $0.robots.agent = "auditor" }),
    ]
    for (word, change) in changes {
      var other = Self.usual
      change(&other)
      #expect(Self.usual.mismatch(with: other)?.contains(word) == true)
    }
  }

  @Test("the day, the policy and the second look are the batch's to say")
  func ofBatch() {
    var own = Self.usual
    own.day = ""
    own.robots.policy = .strict
    own.hasSecondLook = false
    #expect(Self.usual.mismatch(with: own) == nil)
  }
}
