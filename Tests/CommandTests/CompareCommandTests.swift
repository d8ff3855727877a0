import Testing

/// `oit compare` and `oit check --baseline`.
@Suite struct CompareCommandTests {
  @Test("mended is better, the other way round is worse")
  func directions() async throws {
    let place = try Workplace()
    try await SampleSite.failing.audit(in: place.path, capture: "bad", code: 1)
    try await SampleSite.mended.audit(in: place.path, capture: "good", code: 0)
    let better = try await Command(
      arguments: ["compare", "bad.json", "good.json"], folder: place.path
    ).run()
    #expect(better.code == 0 && better.output.contains("ดีขึ้น"), "\(better)")
    #expect(!better.output.contains("แย่ลง"), "\(better)")
    let worse = try await Command(
      arguments: ["compare", "good.json", "bad.json", "--lang", "en"], folder: place.path
    ).run()
    #expect(worse.code == 4 && worse.output.contains("Worse (9)"), "\(worse)")
    let same = try await Command(
      arguments: ["compare", "bad.json", "bad.json"], folder: place.path
    ).run()
    #expect(same.code == 0 && same.output == "ไม่มีข้อใดเปลี่ยนแปลง\n", "\(same)")
    let gate = ["check", SampleSite.failing.agencyFile, "--from", "bad", "--baseline"]
    let held = try await Command(arguments: gate + ["bad.json"], folder: place.path).run()
    #expect(held.code == 1, "\(held)")
    let fallen = try await Command(arguments: gate + ["good.json"], folder: place.path).run()
    #expect(fallen.code == 4 && fallen.output.contains("แย่ลง (9)"), "\(fallen)")
  }

  @Test(
    "what cannot be compared is told",
    arguments: [
      ("compare r.json none.json", "none.json: there is no such file"),
      ("compare r.json other.json", "two years are compared by `oit compare-years`"),
      ("compare verdicts.yaml r.json", "verdicts.yaml"),
    ])
  func misuse(_ arguments: String, _ words: String) async throws {
    let place = try Workplace()
    let result = ReportCommandTests.result
    try place.write(result, to: "r.json")
    try place.write(result.replacing("\"year\": 2564", with: "\"year\": 2566"), to: "other.json")
    try place.write("year: 2564\n", to: "verdicts.yaml")
    let end = try await place.run(arguments)
    #expect(end.code == 2 && end.complaints.contains(words), "\(end)")
  }
}
