import Testing

@Suite struct PreparingCommandTests {
  private static let draft = [
    "init", "--year", "2564", "--name", "เทศบาลตำบลเมืองตัวอย่าง", "--main-site",
    "http://www.muang.example/",
  ]

  @Test("init writes a file once, which validates and to which lint finds missing addresses alone")
  func initAndLint() async throws {
    let place = try Workplace()
    let first = try await Command(arguments: Self.draft, folder: place.path).run()
    #expect(first.code == 0 && first.output.hasPrefix("agency.yaml: FY2564"), "\(first)")
    let again = try await Command(arguments: Self.draft, folder: place.path).run()
    #expect(again.code == 2 && again.complaints.hasPrefix("agency.yaml: "), "\(again)")
    let valid = try await Command(arguments: ["validate", "agency.yaml"], folder: place.path).run()
    #expect(valid.code == 0, "\(valid)")
    let lint = try await Command(
      arguments: ["lint", "agency.yaml", "--lang", "en"], folder: place.path
    ).run()
    #expect(lint.code == 1, "\(lint)")
    #expect(lint.output.hasSuffix("\n43 that cost points · 0 to look at again\n"), "\(lint)")
  }

  @Test("migrate to the same year keeps every item; to a year without checklist it is refused")
  func migrate() async throws {
    let place = try Workplace()
    _ = try await Command(arguments: Self.draft, folder: place.path).run()
    let same = ["migrate", "agency.yaml", "--to", "2564", "--out", "b.yaml", "--lang", "en"]
    let end = try await Command(arguments: same, folder: place.path).run()
    #expect(end.code == 0 && end.output.contains("43 items become 43"), "\(end)")
    #expect(!end.output.contains("new, without URL"), "\(end)")
    let valid = try await Command(arguments: ["validate", "b.yaml"], folder: place.path).run()
    #expect(valid.code == 0, "\(valid)")
    let far = ["migrate", "agency.yaml", "--to", "2999"]
    let refused = try await Command(arguments: far, folder: place.path).run()
    #expect(refused.code == 2 && refused.complaints.contains("no checklist of FY2999"))
  }

  @Test("lint of a file with faults ends as every command does")
  func faults() async throws {
    let place = try Workplace()
    try place.write("agency: x\nyear: 2564\n", to: "a.yaml")
    let end = try await Command(arguments: ["lint", "a.yaml"], folder: place.path).run()
    #expect(end.code == 2 && end.output.isEmpty, "\(end)")
    #expect(end.complaints.contains("a.yaml:1: `items` is missing"), "\(end)")
  }
}
