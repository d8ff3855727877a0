import Causes
import Criteria
import Documents
import Judging
import Scoring
import Testing
import ThaiText

@Suite struct ItemJudgeTests {
  private static let page = "<h1>แผนที่ดี</h1><p>\(String(repeating: "เนื้อหาของแผน ", count: 30))</p>"

  private func verdict(_ sights: [Look.Sight], urls: [String]? = nil) throws -> ItemVerdict {
    let rule = ElementRule(
      rule: .check(
        CheckCall(name: "terms", options: try YAMLValue.parse("any: [เนื้อหาของแผน]", file: "t"))),
      reason: nil, place: SourcePlace(file: "t", line: 1))
    let recipe = Recipe(concept: "c", subject: [], follow: .none, elements: ["it": rule])
    let faults = FaultList()
    let checks = CheckCatalogue.configure(recipe, faults: faults)
    try faults.throwIfAny()
    let known = Provenance(sources: [], confidence: .seed)
    let name = Bilingual(th: "ก", en: "a")
    let item = Item(
      id: "O1", concept: "c", title: name, period: .currentState,
      elements: [Element(id: "it", text: name, force: .required, provenance: known)],
      provenance: known)
    let addresses = urls ?? sights.indices.map { "http://a.example/\($0)" }
    let sightings = zip(sights, addresses).map { sight, url in
      let look = Look(
        url: url, finalURL: url, status: nil, sha256: "", sight: sight, remarks: [])
      return (reading: Reading(look, furniture: .none), origin: Sighting.Origin.submitted)
    }
    let year = FiscalYear(2564)
    let agency = Agency(
      name: "ก", otherNames: [], province: nil, kind: nil, year: 2564,
      mainSite: "http://a.example/", answers: [:], rulings: [:], indicatorScores: [:])
    let evidence = ItemEvidence(
      item: item, agency: agency, year: year,
      scope: Scope(sightings, recipe: recipe, item: item, year: year),
      site: SiteFacts(mainSite: agency.mainSite, home: nil, looks: []), related: [:])
    return ItemJudge.judge(
      evidence, answer: Agency.Answer(urls: addresses, note: nil), checks: checks)
  }

  private func good() throws -> Look.Sight {
    .document(.page(try PageReader.read(Array(Self.page.utf8), url: "http://a.example/")))
  }

  private func other() throws -> Look.Sight {
    let html = "<h1>ข่าว</h1><p>\(String(repeating: "ข่าวของเทศบาล ", count: 30))</p>"
    return .document(.page(try PageReader.read(Array(html.utf8), url: "http://a.example/")))
  }

  @Test("no address is a fail with its own reason")
  func noAddress() throws {
    let verdict = try verdict([], urls: [])
    #expect(verdict.verdict == .fail && verdict.reasons == [.urlMissing])
  }

  @Test(
    "a definite nothing fails",
    arguments: [
      (.notFound, .urlUnreachable), (.nameUnknown, .urlUnreachable),
      (.pageSoft404, .urlUnreachable), (.urlInvalid, .urlUnreachable),
      (.pageLoginRequired, .loginRequired), (.pagePlaceholder, .placeholderPage),
      (.pageEmpty, .placeholderPage),
    ] as [(Cause, Reason)])
  func gone(_ cause: Cause, _ reason: Reason) throws {
    let verdict = try verdict([.gone(cause)])
    #expect(verdict.verdict == .fail && verdict.reasons == [reason])
    #expect(verdict.urls.first?.trouble == reason && verdict.urls.first?.cause == cause)
  }

  @Test("trouble on the way never fails", arguments: Cause.allCases)
  func unclear(_ cause: Cause) throws {
    let verdict = try verdict([.unclear(cause)])
    #expect(verdict.verdict == .undecided && verdict.reasons == [Reason(unclear: cause)])
  }

  @Test("one good address of two is enough, and the dead one is told")
  func oneOfTwo() throws {
    let verdict = try verdict([.gone(.notFound), try good()])
    #expect(verdict.verdict == .pass)
    #expect(verdict.warnings.map(\.code) == [.oneURLDead])
  }

  @Test("what is missing stays open while another address could not be read")
  func openBesideOther() throws {
    let verdict = try verdict([try other(), .unclear(.connectionTimeout)])
    #expect(verdict.verdict == .undecided && verdict.reasons == [.fetchFailed])
  }

  @Test("what is missing fails when the other address is dead for certain")
  func missingBesideDead() throws {
    let verdict = try verdict([try other(), .gone(.notFound)])
    #expect(verdict.verdict == .fail && verdict.reasons == [.elementMissing])
  }

  @Test("an image alone is for a person to look at")
  func image() throws {
    let facts = ImageFacts(format: "png", width: 10, height: 10)
    let verdict = try verdict([.document(.image(facts))])
    #expect(verdict.verdict == .undecided && verdict.reasons == [.imageOnly])
  }
}
