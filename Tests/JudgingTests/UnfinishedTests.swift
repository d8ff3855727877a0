import Documents
import Scoring
import Testing

@testable import Judging

@Suite struct UnfinishedTests {
  private func proof(pdf text: String) -> Proof? {
    let paged = PagedText(pages: [text], layout: [text])
    let look = Look(
      url: "http://a.example/x.pdf", finalURL: "http://a.example/x.pdf", status: 200,
      sha256: "00", sight: .document(.paged(paged)), remarks: [])
    return Unfinished(Reading(look, furniture: .none)).proof
  }

  private func proof(html: String) async throws -> Proof? {
    Unfinished(
      Reading(try await Look.page(html, url: "http://a.example/"), furniture: .none)
    ).proof
  }

  @Test(
    "signs of a draft",
    arguments: [
      "(ร่าง) รายงานการวิเคราะห์ผลการประเมิน", "ร่างรายงานผลการดำเนินงาน\nประจำปี 2564",
      "รายงาน\n" + String(repeating: "ผู้รับผิดชอบ ……………… งบประมาณ ............\n", count: 4),
    ])
  func drafts(_ text: String) {
    #expect(proof(pdf: text) != nil)
  }

  @Test(
    "none of them",
    arguments: [
      "รายงานผลการดำเนินงาน ประจำปี 2564", "คณะกรรมการร่างขอบเขตของงาน", "ร่างกายแข็งแรง",
      "สารบัญ บทที่ 1 ............ 1\nบทที่ 2 ............ 5",
    ])
  func finished(_ text: String) {
    #expect(proof(pdf: text) == nil)
  }

  @Test("a template's filler on a page")
  func filler() async throws {
    #expect(
      try await proof(
        html:
          "<h1>ข่าวกิจกรรมของเทศบาล</h1><p>เทศบาลจัดกิจกรรมทำความสะอาดถนนร่วมกับประชาชนทุกหมู่บ้านในเขตตำบล</p><p>Lorem ipsum dolor sit amet</p>"
      ) != nil)
    #expect(try await proof(html: "<h1>ข่าว</h1><p>กิจกรรมของเทศบาล</p>") == nil)
  }
}
