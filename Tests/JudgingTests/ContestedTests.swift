import Criteria
import Judging
import Scoring
import Testing

/// Contested rules: each warns, decides or is silent as the agency's file says.
@Suite struct ContestedTests {
  /// A page that lacks what a contested rule asks for.
  struct Lack: Sendable, CustomTestStringConvertible {
    let use: ConceptTests.Use
    let element: Element
    let flag: String

    var testDescription: String { "\(use.testDescription) \(flag)" }

    /// The verdict on it with the rule as `criteria: {flag: …}` of an agency's file sets it.
    func verdict(_ force: Element.Force) async throws -> ItemVerdict {
      let judge = try use.judge.applying([flag: force])
      let item = try #require(judge.checklist.items.first { $0.id == use.item.id })
      let change = try #require(use.changes(without: element).first)
      return try await judge.verdict(on: item, use.published, change)
    }
  }

  static let lacks: [Lack] = ConceptTests.uses.flatMap { use in
    (use.item.elements + use.item.dormant).compactMap { element in
      guard let flag = element.flag, !use.changes(without: element).isEmpty else { return nil }
      return Lack(use: use, element: element, flag: flag)
    }
  }

  @Test("a page without it fails, passes with a warning, or passes, as it is set", arguments: lacks)
  func forces(_ lack: Lack) async throws {
    let id = lack.element.id
    let fail = try await lack.verdict(.required)
    #expect(fail.verdict == .fail)
    #expect(fail.elements.first { $0.id == id }?.verdict == .fail)
    let warn = try await lack.verdict(.advisory)
    #expect(warn.verdict == .pass && warn.warnings.contains(Warning(.contested, id)))
    let off = try await lack.verdict(.off)
    #expect(off.verdict == .pass && !off.elements.contains { $0.id == id })
    #expect(!off.warnings.contains(Warning(.contested, id)))
  }

  @Test("each contested rule of each year is tried")
  func complete() {
    let tried = Set(Self.lacks.map { "\($0.use.judge.checklist.year) \($0.flag)" })
    for judge in ConceptJudge.years {
      for flag in judge.checklist.flags {
        #expect(tried.contains("\(judge.checklist.year) \(flag)"))
      }
    }
  }

  @Test("a form to download is taken with a warning, and a complaint form to download is not")
  func downloads() async throws {
    let judge = try #require(ConceptJudge.years.first { $0.checklist.year == 2564 })
    let item = try #require(judge.checklist.items.first { $0.concept == "eservice" })
    func verdict(_ link: String) async throws -> ItemVerdict {
      let page = "<h1>E-Service</h1><ul><li><a href=\"/files/1.pdf\">\(link)</a></li></ul>"
      let published = ConceptCase(
        recipe: "eservice", name: "", documents: [.init(text: page, words: "")])
      return try await judge.verdict(on: item, published)
    }
    let taken = try await verdict("แบบคำร้องขอติดตั้งไฟฟ้าสาธารณะ")
    #expect(taken.verdict == .pass && taken.warnings == [Warning(.contested, "not_download")])
    let complaint = try await verdict("แบบคำร้องเรียนร้องทุกข์")
    #expect(complaint.verdict == .fail && complaint.reasons == [.channelMissing])
  }

  @Test("a form that reports corruption is a complaint, whatever service stands above it")
  func corruptionForm() async throws {
    let judge = try #require(ConceptJudge.years.first { $0.checklist.year == 2564 })
    let item = try #require(judge.checklist.items.first { $0.concept == "eservice" })
    func verdict(_ subject: String) async throws -> ItemVerdict {
      let page = """
        <h1>E-Service</h1><form action="/send" method="post"><h2>แบบฟอร์มออนไลน์</h2>
        <label>\(subject)<input name="subject"></label><label>ชื่อ-สกุล<input name="name"></label>
        <label>ที่อยู่<input name="address"></label>
        <label>รายละเอียด<textarea name="detail"></textarea></label><button>ส่ง</button></form>
        """
      let published = ConceptCase(
        recipe: "eservice", name: "", documents: [.init(text: page, words: "")])
      return try await judge.verdict(on: item, published)
    }
    #expect(try await verdict("เรื่องที่ขอรับบริการ").verdict == .pass)
    let corruption = try await verdict("เรื่องการทุจริตหรือประพฤติมิชอบ")
    #expect(corruption.verdict == .fail && corruption.reasons.contains(.complaintNotEService))
  }
}
