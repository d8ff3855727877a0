import Criteria
import Documents
import Testing
import ThaiText

@testable import Judging

/// Pages that name more people than any agency has.
@Suite struct PeopleTests {
  private func people(_ body: String) async throws -> [Person] {
    let faults = FaultList()
    let options = MapReader(
      try YAMLValue.parse(
        """
        roles:
          - {role: deputy, terms: [รองนายกเทศมนตรี]}
          - {role: top, terms: [นายกเทศมนตรี]}
        """, file: "roles"),
      what: "roles", faults: faults)
    let roles = RoleTable(options)
    try faults.throwIfAny()
    let look = try await Look.page("<body>\(body)</body>", url: "http://a.example/")
    return PeopleFinder(roles: roles).people(in: Reading(look, furniture: .none))
  }

  /// Different family names, more than one letter apart.
  private func family(_ number: Int) -> String {
    String(number).map {
      String(repeating: "กขคงจชญดตน".map(String.init)[$0.wholeNumberValue ?? 0] + "า", count: 2)
    }
    .joined() + "วงศ์ดี"
  }

  @Test func aListWithoutMarkupIsReadInTheOrderOfItsWords() async throws {
    let lines = (1...300).map { number in
      "นายสมมติ \(family(number)) \(number == 7 ? "" : "รอง")นายกเทศมนตรี โทร. 02-123-4\(100 + number)"
    }
    let found = try await people("<div>" + lines.joined(separator: "<br><br>") + "</div>")
    #expect(found.count == 300)
    #expect(found.filter { $0.roles == [.top] }.map(\.name?.family) == [family(7)])
    #expect(found.allSatisfy { $0.contacts.count == 1 })
    #expect(Set(found.flatMap(\.contacts)).count == 300)
  }

  @Test func twoInOneElementAreStillACard() async throws {
    let found = try await people(
      "<div><img src='/a.jpg'>นายสมมติ ใจดี<br><br>นางสมมุติ ใจงาม<br><br>นายกเทศมนตรี</div>")
    #expect(found.map(\.position) == ["นายกเทศมนตรี", "นายกเทศมนตรี"])
  }

  @Test func everybodyIsMergedHoweverMany() async throws {
    let cards = (1...260).map {
      "<div><p>นายสมมติ \(family($0))</p><p>รองนายกเทศมนตรี</p></div>"
    }
    let found = try await people((cards + cards).joined())
    #expect(found.count == 520)
    #expect(found.merged().count == 260)
  }

  @Test(
    "a slip of the pen is the same person in the same office",
    arguments: [("ใจดี", "ใจดึ", 1), ("ใจดี", "ใจงาม", 2)])
  func slips(_ one: String, _ other: String, _ count: Int) async throws {
    let found = try await people(
      "<div><p>นายสมมติ \(one)</p><p>นายกเทศมนตรี</p></div>"
        + "<div><p>นายสมมติ \(other)</p><p>นายกเทศมนตรี</p></div>")
    #expect(found.merged().count == count)
  }

  @Test func columnsOfAWideTableAreCards() async throws {
    let numbers = 1...150
    func row(_ cell: (Int) -> String) -> String {
      "<tr>" + numbers.map { "<td>\(cell($0))</td>" }.joined() + "</tr>"
    }
    let found = try await people(
      "<table>" + row { "<img src='/\($0).jpg' width=90 height=120>" }
        + row { "นายสมมติ \(family($0))" } + row { "\($0 == 9 ? "" : "รอง")นายกเทศมนตรี" }
        + row { "โทร. 02-123-4\(100 + $0)" } + "</table>")
    #expect(found.count == 150)
    #expect(found.allSatisfy { $0.photo == .present && $0.contacts.count == 1 })
    #expect(found.filter { $0.roles == [.top] }.map(\.photoURL) == ["http://a.example/9.jpg"])
  }
}
