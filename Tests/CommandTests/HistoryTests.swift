import Foundation
import Storage
import Subprocess
import Testing

/// `oit history`, and `--history` of other commands.
@Suite struct HistoryTests {
  static let name = "เทศบาลตำบลเมืองตัวอย่าง"

  /// Results of following nights, a line each; in those of `failing` O5 fails, too.
  static func nights(_ days: ClosedRange<Int>, failing: Set<Int> = []) -> String {
    let result = ReportCommandTests.result.split(separator: "\n").joined(separator: " ")
    return days.map { day in
      let date = String(
        format: "%d-%02d-%02d", 2021 + day / 336, 1 + day / 28 % 12, 1 + day % 28)
      let line = result.replacing("2021-04-30", with: date)
      let parts = line.components(separatedBy: #""id": "O5""#)
      let rest = parts[1].replacing(#""pass""#, with: #""fail""#, maxReplacements: 1)
        .replacing(#""found""#, with: #""map-missing""#, maxReplacements: 1)
      return failing.contains(day) ? parts[0] + #""id": "O5""# + rest : line
    }.joined(separator: "\n") + "\n"
  }

  private func history(_ arguments: String, in place: borrowing Workplace) async throws
    -> Command.End
  {
    try await place.run("history \(Self.name) --history h.sqlite \(arguments)")
  }

  /// The days of the runs that are kept, from the first.
  private func days(in place: borrowing Workplace) async throws -> [String] {
    struct History: Decodable {
      struct Run: Decodable { var today: String }
      var runs: [Run]
    }
    let end = try await history("--json -", in: place)
    guard end.code == 0 else { return [] }
    return try JSONDecoder().decode(History.self, from: Data(end.output.utf8)).runs.map(\.today)
  }

  @Test("runs are told with what changed, one item with both reasons")
  func told() async throws {
    let place = try Workplace()
    try place.write(Self.nights(0...3, failing: [2]), to: "nights.ndjson")
    let filled = try await place.run("history --history h.sqlite --from nights.ndjson")
    #expect(filled.code == 0 && filled.output.contains("4 ครั้ง"), "\(filled)")
    let all = try await history("--csv runs.csv", in: place)
    #expect(all.code == 0 && all.output.contains("Worse: O5"), "\(all)")
    #expect(all.output.contains("Better: O5") && all.output.contains("64.30"), "\(all)")
    #expect(try place.read("runs.csv").split(separator: "\r\n").count == 5)
    let item = try await history("O5 --last 2", in: place)
    let reason = "fail: \(try Self.words(of: item)) → pass"
    #expect(item.code == 0 && item.output.contains(reason), "\(item)")
    #expect(try await days(in: place).count == 4)
    let thai = try await Command(
      arguments: ["history", Self.name, "--history", "h.sqlite"], folder: place.path
    ).run()
    #expect(thai.output.contains("แย่ลง: O5") && thai.output.contains("3 มกราคม 2564"), "\(thai)")
  }

  /// The reason between the verdict before and the arrow.
  private static func words(of end: Command.End) throws -> Substring {
    let line = end.output.split(separator: "\n").first { $0.contains(" → pass") }
    return try #require(line?.firstMatch(of: /fail: (.+) → pass/)?.1, "\(end)")
  }

  @Test(
    "runs are compared by their numbers",
    arguments: [
      ("", 0, "Better (1)"), ("2", 0, "No item changed"), ("2 3", 4, "Worse (1)"),
      ("9", 2, "there is no run 9"), ("x", 2, "there is no run x"),
    ])
  func compared(_ numbers: String, _ code: Int, _ words: String) async throws {
    let place = try Workplace()
    try place.write(Self.nights(0...3, failing: [2]), to: "nights.ndjson")
    _ = try await place.run("history --history h.sqlite --from nights.ndjson")
    let end = try await place.run("compare --history h.sqlite \(Self.name) \(numbers)")
    #expect(end.code == code && (end.output + end.complaints).contains(words), "\(end)")
  }

  @Test(
    "what cannot be used is told in one line, with its code",
    arguments: [
      ("history x --history none.sqlite", 2, "there is no such history"),
      ("history x --history agency.yaml", 7, "no history of oit"),
      ("history x --history empty.sqlite", 7, "damaged"),
      ("history x --history h.sqlite", 2, "no run of x is kept here"),
      ("history \(name) O99 --history h.sqlite", 2, "O99"),
      ("history --history h.sqlite --from none.json", 2, "there is no such file"),
      ("history --history h.sqlite --from agency.yaml", 2, "agency.yaml"),
      ("history --history h.sqlite --from captures", 2, "the agency's file"),
      ("compare --history agency.yaml x", 7, "no history of oit"),
      ("check agency.yaml --history agency.yaml", 7, "no history of oit"),
    ])
  func misuse(_ arguments: String, _ code: Int, _ words: String) async throws {
    let place = try Workplace()
    for (name, text) in Misuse.good { try place.write(text, to: name) }
    try place.write("", to: "empty.sqlite")
    try place.write("", to: "captures/")
    try place.write(Self.nights(0...0), to: "nights.ndjson")
    _ = try await place.run("history --history h.sqlite --from nights.ndjson")
    let end = try await place.run(arguments)
    #expect(end.code == code && end.output.isEmpty, "\(end)")
    #expect(end.complaints.contains(words), "\(end)")
    #expect(end.complaints.split(separator: "\n").count == 1, "\(end)")
    #expect(try place.read("agency.yaml") == Misuse.good["agency.yaml"])
    #expect(try await days(in: place).count == 1)
  }

  @Test("a run that is killed loses nothing that was kept, and the next keeps the rest once")
  func killed() async throws {
    let place = try Workplace()
    try place.write(Self.nights(0...999), to: "nights.ndjson")
    let fill = ["history", "--history", "h.sqlite", "--from", "nights.ndjson"]
    for wanted in [1, 40, 150] {
      var seen: Int64 = 0
      let code = try await Background.during(fill, in: place.path) { run in
        try await until("\(wanted) runs are kept") {
          seen = try Self.lastNumber(in: place.path)
          return seen >= wanted
        }
        run.send(SIGKILL)
      }
      let kept = try Self.lastNumber(in: place.path)
      #expect(code == nil && kept >= seen && kept < 1_000)
    }
    let end = try await Command(arguments: fill, folder: place.path).run()
    #expect(end.code == 0, "\(end)")
    let kept = try await days(in: place)
    #expect(kept.count == 1_000 && Set(kept).count == 1_000)
  }

  /// The number of the last run that another process can see; 0 when there is none.
  private static func lastNumber(in folder: String) throws -> Int64 {
    let file = folder + "/h.sqlite"
    guard FileManager.default.fileExists(atPath: file) else { return 0 }
    let agency = NamedAgency(name: name, province: nil)
    return try AuditDatabase(existing: file).runs(of: agency, most: 1).first?.number ?? 0
  }

  @Test("two processes that write one history both succeed")
  func together() async throws {
    let place = try Workplace()
    try place.write(Self.nights(0...39), to: "a.ndjson")
    try place.write(Self.nights(40...79), to: "b.ndjson")
    let folder = place.path
    try await withThrowingTaskGroup(of: Command.End.self) { group in
      for file in ["a.ndjson", "b.ndjson"] {
        let fill = ["history", "--history", "h.sqlite", "--from", file]
        group.addTask { try await Command(arguments: fill, folder: folder).run() }
      }
      for try await end in group { #expect(end.code == 0, "\(end)") }
    }
    #expect(Set(try await days(in: place)).count == 80)
  }

  @Test(
    "a full disk ends with its code, and what was kept is whole", .enabled { try await canMount() })
  func full() async throws {
    let place = try Workplace()
    try place.write(Self.nights(0...0), to: "first.ndjson")
    try place.write(Self.nights(0...99), to: "nights.ndjson")
    try place.write("", to: "disk/")
    let fill = "\(Command.program) history --history disk/h.sqlite --from"
    let script = """
      mount -t tmpfs -o size=300k tmpfs disk && \(fill) first.ndjson
      \(fill) nights.ndjson; code=$?; cp disk/* .; exit $code
      """
    let end = try await Self.withOwnMounts(script, in: place.path)
    #expect(end.code == 6 && end.complaints.contains("the disk is full"), "\(end)")
    #expect(end.complaints.split(separator: "\n").count == 1, "\(end)")
    let kept = try await days(in: place)
    #expect(!kept.isEmpty && kept.count < 100)
    let again = try await place.run("history --history h.sqlite --from nights.ndjson")
    #expect(again.code == 0, "\(again)")
    #expect(try await days(in: place).count == 100)
  }

  /// Whether this machine lets us mount a small disk that nobody else sees.
  private static func canMount() async throws -> Bool {
    try await withOwnMounts("mount -t tmpfs -o size=300k tmpfs /mnt", in: "/").code == 0
  }

  private static func withOwnMounts(
    _ script: String, in folder: String
  ) async throws -> Command.End {
    let result = try await Subprocess.run(
      .name("unshare"),
      arguments: ["--mount", "--map-root-user", "bash", "-c", "cd '\(folder)' && \(script)"],
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    var code: Int?
    if case .exited(let number) = result.terminationStatus { code = Int(number) }
    return Command.End(
      code: code, output: result.standardOutput, complaints: result.standardError)
  }
}
