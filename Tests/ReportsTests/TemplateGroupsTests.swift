import Criteria
import Scoring
import Testing

@testable import Reports

@Suite struct TemplateGroupsTests {
  private func groups(_ sites: [(name: String, template: [String])]) throws -> [[String]] {
    let overview = try OverviewFixture.overview(
      try sites.map { try OverviewFixture.line($0.name, template: $0.template) })
    return TemplateGroups(overview).groups.map { $0.map { overview.agencies[$0].name } }
  }

  private func sites(_ vendor: String, _ count: Int, own: Int = 0) -> [(String, [String])] {
    (1...count).map { number in
      let name = "\(vendor)\(number)"
      return (name, OverviewFixture.markers(vendor, own: number == 1 ? own : 0, of: name))
    }
  }

  @Test("two vendors on one framework are two groups, with an edited site in each")
  func twoVendors() throws {
    let found = try groups(sites("a", 4, own: 5) + sites("b", 3, own: 5))
    #expect(found == [["a1", "a2", "a3", "a4"], ["b1", "b2", "b3"]])
  }

  @Test("two sites are no group, and what only frameworks share joins nobody")
  func tooFew() throws {
    let strangers = (1...6).map { ("s\($0)", OverviewFixture.markers("own\($0)")) }
    #expect(try groups(sites("a", 2) + strangers).isEmpty)
  }

  @Test("sites of which nothing is known are of no template")
  func unknown() throws {
    #expect(try groups((1...5).map { ("s\($0)", []) }).isEmpty)
  }

  @Test("the order in which results come changes nothing")
  func order() throws {
    let all = sites("a", 5) + sites("b", 4) + [("c", OverviewFixture.markers("c"))]
    #expect(try groups(all) == groups(all.reversed()))
  }

  @Test("a hundred vendors with ten sites each are a hundred groups")
  func many() throws {
    let all = (0..<100).flatMap { sites("vendor-\($0 * 7)-", 10) }
    let found = try groups(all)
    #expect(found.count == 100)
    #expect(found.allSatisfy { $0.count == 10 && Set($0.map { $0.dropLast(2) }).count <= 2 })
  }

  /// `alone` lacks one element of the item, the others two.
  private func lines(_ vendor: String, alone: Int, both: Int) throws -> [String] {
    try (0..<alone + both).map { number in
      let second = number < alone ? ("b", "pass", "found") : ("b", "fail", "element-missing")
      return try OverviewFixture.line(
        "\(vendor)\(number)",
        items: [
          .init(
            id: "O8", verdict: "fail", elements: [("a", "fail", "not-two-way"), second],
            oit: "2.50")
        ], template: OverviewFixture.markers(vendor))
    }
  }

  @Test("one mend gives the points of those agencies whose item lacks nothing else")
  func gains() throws {
    let both = [("a", "pass", "found"), ("b", "pass", "found")]
    let passing = try (0..<4).map { number in
      try OverviewFixture.line(
        "p\(number)", items: [.init(id: "O8", verdict: "pass", elements: both)])
    }
    let overview = try OverviewFixture.overview(try lines("v", alone: 3, both: 2) + passing)
    let findings = TemplateFinding.all(overview)
    #expect(findings.count == 1)
    let defect = try #require(findings.first?.defects.first)
    #expect(findings[0].defects.count == 1, "only two lack the second element")
    #expect(defect.agencies.count == 5)
    #expect(defect.sure == Fraction(75, over: 10))
    #expect(defect.possible == Fraction(5))
    #expect(findings[0].gain == Fraction(75, over: 10))
    #expect(defect.isTypical && defect.reason == .notTwoWay)
  }

  @Test("where all lack both elements, mending both gives what neither gives alone")
  func together() throws {
    let overview = try OverviewFixture.overview(try lines("v", alone: 0, both: 4))
    let finding = try #require(TemplateFinding.all(overview).first)
    #expect(finding.defects.map(\.sure) == [.zero, .zero])
    #expect(finding.gain == Fraction(10))
  }
}
