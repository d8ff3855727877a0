import Foundation
import Testing

/// `oit appeal` and the file that it packs.
@Suite struct AppealTests {
  private func program(_ path: String, _ arguments: [String], in folder: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("the unzipped file is whole by its manifest, and gives the same verdicts again")
  func replay() async throws {
    let place = try Workplace()
    try await SampleSite.failing.audit(in: place.path, capture: "seen", code: 1)
    for (name, zone) in [("a.zip", "XST-14"), ("b.zip", "YST12")] {
      let words = "appeal \(SampleSite.failing.agencyFile) --from seen --items O2,O11 --out \(name)"
      let end = try await Command(
        arguments: words.split(separator: " ").map(String.init), folder: place.path,
        environment: ["TZ": zone]
      ).run()
      #expect(end.code == 0 && end.output.contains("O2") && end.output.contains("O11"), "\(end)")
    }
    let files = try place.files(below: "")
    #expect(files["a.zip"] == files["b.zip"] && files["a.zip"] != nil)
    try place.write("", to: "again/")
    let folder = "\(place.path)/again"
    try #require(
      try program("/usr/bin/python3", ["-m", "zipfile", "-e", "../a.zip", "."], in: folder) == 0)
    #expect(
      try program("/usr/bin/sha256sum", ["--strict", "-c", "manifest.sha256"], in: folder) == 0)
    let packed = try place.files(below: "again")
    let listed = try place.read("again/manifest.sha256").split(separator: "\n").count
    #expect(listed == packed.count - 1)
    #expect(packed["pages/O2/1.html"] != nil && packed["pages/O11/1.pdf"] != nil)
    #expect(packed["letter.docx"] != nil && packed["evidence.xlsx"] != nil)
    #expect(packed["verdicts.json"] == files["seen.json"])
    let check = try await Command(
      arguments: ["check", "agency.yaml", "--from", "capture", "--json", "again.json"],
      folder: folder
    ).run()
    #expect(check.code == 1, "\(check)")
    #expect(try Data(contentsOf: URL(filePath: "\(folder)/again.json")) == files["seen.json"])
  }

  @Test(
    "what is wrong is told, and nothing is written",
    arguments: [
      ("--from seen --items O99 --out x.zip", "O99 is no item of this year"),
      ("--from seen --items O2 --out x.zip", "O2 has no address in the agency's file"),
      ("--from none --out x.zip", "none is not a folder"),
      ("--from seen --out no/x.zip", "there is no folder no"),
    ])
  func misuse(_ options: String, _ words: String) async throws {
    let place = try Workplace()
    try place.write(Self.agency, to: "agency.yaml")
    try place.write(Self.capture, to: "seen/capture.json")
    let end = try await place.run("appeal agency.yaml \(options)")
    #expect(end.code == 2 && end.complaints.contains(words), "\(end)")
    #expect(try place.files(below: "").keys.sorted() == ["agency.yaml", "seen/capture.json"])
  }

  @Test("a full disk gives one message and its code, and the file that was there stays")
  func full() async throws {
    let place = try Workplace()
    try place.write(Self.agency, to: "agency.yaml")
    try place.write(Self.capture, to: "seen/capture.json")
    try place.write("earlier", to: "x.zip")
    let appeal = "appeal agency.yaml --from seen --out x.zip"
    // The workbook has room by itself, the ZIP has none.
    let words = appeal.split(separator: " ").map(String.init)
    let run = try await Command(arguments: words, folder: place.path)
      .runWithoutRoom(kibibytes: 12)
    let messages = run.complaints.split(separator: "\n").filter { $0.contains("disk is full") }
    #expect(run.code == 6 && messages.count == 1, "\(run)")
    #expect(try place.read("x.zip") == "earlier")
    #expect(
      try place.files(below: "").keys.sorted() == ["agency.yaml", "seen/capture.json", "x.zip"])
    let end = try await place.run(appeal)
    #expect(end.code == 0, "\(end)")
    #expect(try place.files(below: "")["x.zip"]?.starts(with: Array("PK".utf8)) == true)
  }

  private static let agency = """
    agency: เทศบาลตำบลเมืองตัวอย่าง
    year: 2564
    main-site: http://www.a.example/
    items:
      O1: {urls: ["http://www.a.example/1"]}

    """
  private static let capture = #"{"schema": 2, "taken": "2021-04-30", "exchanges": []}"#
}
