import Foundation
import Testing

/// A history that `oit check` keeps, night by night.
@Suite struct HistoryOfChecksTests {
  @Test("checks are kept, gated by the last, and brought back from captures when they are lost")
  func nights() async throws {
    let place = try Workplace()
    try await SampleSite.mended.audit(in: place.path, capture: "good", code: 0)
    try await SampleSite.failing.audit(in: place.path, capture: "bad", code: 1)
    let agency = SampleSite.failing.agencyFile
    let check = ["check", agency, "--history", "h.sqlite", "--baseline", "last", "--lang", "en"]
    let first = try await Command(arguments: check + ["--from", "good"], folder: place.path).run()
    #expect(first.complaints.contains("no earlier run"), "\(first)")
    let second = try await Command(arguments: check + ["--from", "bad"], folder: place.path).run()
    #expect(second.code == 4 && second.output.contains("Worse"), "\(second)")
    let third = try await Command(arguments: check + ["--from", "bad"], folder: place.path).run()
    #expect(third.code == 1 && third.output.contains("No item changed"), "\(third)")

    let history = ["history", agency, "--history", "h.sqlite", "--json", "-"]
    let before = try await Command(arguments: history, folder: place.path).run()
    #expect(before.code == 0 && before.output.contains("\"number\" : 3"), "\(before)")
    let whole = ["history", agency, "--history", "h.sqlite", "--result", "2"]
    let result = try await Command(arguments: whole, folder: place.path).run()
    #expect(try result.output == place.read("bad.json"))
    try await damage(place)
    let fourth = try await Command(arguments: check + ["--from", "bad"], folder: place.path).run()
    #expect(fourth.code == 1 && fourth.complaints.contains("h.sqlite.damaged-1"), "\(fourth)")
    let rebuild =
      ["history", agency, "--history", "h.sqlite", "--rebuild", "--from", "good", "bad"]
    let rebuilt = try await Command(arguments: rebuild, folder: place.path).run()
    #expect(rebuilt.code == 0 && rebuilt.complaints.contains("h.sqlite.before-1"), "\(rebuilt)")
    let after = try await Command(arguments: history, folder: place.path).run()
    // The third run saw what the second had seen; a history that is made anew has it once.
    #expect(try Self.runs(after) == Array(try Self.runs(before).prefix(2)))
  }

  private func damage(_ place: borrowing Workplace) async throws {
    let handle = try #require(FileHandle(forUpdatingAtPath: place.path + "/h.sqlite"))
    try handle.truncate(atOffset: 5_000)
    try handle.close()
    let reading = try await place.run("history x --history h.sqlite")
    #expect(reading.code == 7 && reading.complaints.contains("--rebuild"), "\(reading)")
  }

  private static func runs(_ end: Command.End) throws -> [NSDictionary] {
    let value = try JSONSerialization.jsonObject(with: Data(end.output.utf8))
    let runs = (value as? NSDictionary)?["runs"] as? [NSDictionary]
    return try #require(runs, "\(end)")
  }
}
