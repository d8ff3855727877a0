import Foundation
import Testing

@Suite struct BatchTests {
  private static let contact = ["--contact", "webmaster@audit.example", "--today", "2021-04-30"]

  /// A table with the sample, and an agency that submits one page of it.
  private static func table() -> String {
    """
    file,agency,year,main-site,province,O5
    \(SampleSite.failing.agencyFile),,,,,
    ,เทศบาลตำบลอื่น,2564,http://www.mueangtuayang.example/,ตัวอย่าง,http://www.mueangtuayang.example/index.php?page=o5

    """
  }

  @Test("a batch says of each agency what a check of it alone says, and goes on where it stopped")
  func wholeAndResumed() async throws {
    let place = try Workplace()
    try place.write(Self.table(), to: "list.csv")
    try await served(SampleSite.failing.folders) { port in
      let map = [
        "--map", "www.mueangtuayang.example=127.0.0.1:\(port)",
        "--map", "forms.example=127.0.0.1:\(port)",
      ]
      let batch =
        ["batch", "list.csv", "--out", "out", "--history", "h.sqlite"] + map + Self.contact
      let end = try await Command(arguments: batch, folder: place.path).run()
      #expect(end.code == 1, "\(end)")
      let check = SampleSite.failing.arguments(port: port) + ["--json", "alone.json"]
      _ = try await Command(arguments: check, folder: place.path).run()
      let lines = try place.read("out/results.ndjson").split(separator: "\n")
      #expect(lines.count == 2)
      #expect(try Self.value(String(lines[0])) == Self.value(try place.read("alone.json")))

      let again = try await Command(arguments: batch, folder: place.path).run()
      #expect(again.code == 2 && again.complaints.contains("--resume"), "\(again)")
      try await resumed(place, batch, port: port)
    }
  }

  /// Takes one result away, as a run that was killed would lack it; the rest needs no network.
  private func resumed(_ place: borrowing Workplace, _ batch: [String], port: UInt16) async throws {
    let whole = try place.read("out/results.ndjson")
    let results = try FileManager.default.contentsOfDirectory(atPath: place.path + "/out/results")
    let one = try #require(results.sorted().first { $0.hasSuffix(".json") })
    try FileManager.default.removeItem(atPath: place.path + "/out/results/" + one)
    // What was read in PDF files is a help and nothing more: damaged, it is read again.
    for name in FileManager.default.enumerator(atPath: place.path + "/out/readings")!.allObjects {
      let path = "out/readings/\(name)"
      if path.split(separator: "/").last?.count == 64 { try place.write("damaged", to: path) }
    }
    for option in ["--offline", "--resume"] {
      try FileManager.default.removeItem(atPath: place.path + "/out/overview.html")
      let end = try await Command(
        arguments: batch + [option, "--stream", "-"], folder: place.path
      ).run()
      #expect(end.code == 1, "\(end)")
      let lines = { (text: String) in text.split(separator: "\n").sorted() }
      #expect(lines(end.output) == lines(whole))
      #expect(try place.read("out/results.ndjson") == whole)
      #expect(try place.read("out/overview.html").contains("</html>"))
    }
    try await overlooked(place)
    // Three runs of the batch, and each agency is in the history once.
    for agency in ["เทศบาลตำบลเมืองตัวอย่าง (ตัวอย่าง)", "เทศบาลตำบลอื่น"] {
      let history = ["history", agency, "--history", "h.sqlite", "--json", "-"]
      let end = try await Command(arguments: history, folder: place.path).run()
      #expect(end.code == 0 && end.output.split(separator: "\"number\"").count == 2, "\(end)")
    }
  }

  /// The overview made again is the one that the batch made.
  private func overlooked(_ place: borrowing Workplace) async throws {
    let (page, table) = try (place.read("out/overview.html"), place.read("out/overview-items.csv"))
    let book = FileManager.default.contents(atPath: place.path + "/out/overview.xlsx")
    let end = try await Command(arguments: ["overview", "out"], folder: place.path).run()
    #expect(end.code == 0, "\(end)")
    #expect(try place.read("out/overview.html") == page)
    #expect(try place.read("out/overview-items.csv") == table)
    #expect(FileManager.default.contents(atPath: place.path + "/out/overview.xlsx") == book)
    try place.write("{}\n", to: "other/results.ndjson")
    for (folder, fault) in [("other", "results.ndjson:1"), ("none", "there is no such file")] {
      let end = try await Command(arguments: ["overview", folder], folder: place.path).run()
      #expect(end.code == 2 && end.complaints.contains(fault), "\(end)")
    }
  }

  /// A page within every limit of size, and far too large for what a worker may have here.
  private static let hugePage =
    "<h1>ข้อมูลการติดต่อ</h1>" + String(repeating: "<p><a href=x>โทร</a></p>\n", count: 250_000)

  @Test("a page that holds its worker costs itself alone, and not the next agency")
  func hostilePage() async throws {
    let place = try Workplace()
    try place.write(Self.hugePage, to: "site/big.html")
    try place.write("<h1>ติดต่อเรา</h1><p>โทร. 0-2000-0000</p>", to: "site/index.html")
    let rows = ["a", "b"].map { name in
      let page = name == "a" ? "big.html" : "index.html"
      return "เทศบาลตำบล\(name),2564,http://\(name).example/,http://\(name).example/\(page)"
    }
    try place.write((["agency,year,main-site,O5"] + rows).joined(separator: "\n"), to: "list.csv")
    try await served([place.path + "/site"]) { port in
      let maps = ["a", "b"].flatMap { ["--map", "\($0).example=127.0.0.1:\(port)"] }
      let end = try await Command(
        arguments: ["batch", "list.csv", "--out", "out", "--sweep", "off", "--workers", "1"]
          + ["--worker-seconds", "0"] + maps + Self.contact, folder: place.path
      ).run()
      #expect(end.code == 1, "\(end)")
    }
    let lines = try place.read("out/results.ndjson").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.map { $0.contains("parse.timeout") } == [true, false])
  }

  private static func value(_ json: String) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary)
  }

  @Test("all that is wrong is said before anything is fetched")
  func misuse() async throws {
    let place = try Workplace()
    try place.write("file\nnone.yaml\nbad.yaml\n", to: "list.csv")
    try place.write("agency: ก\nyear: 2564\nmain-site: x\n", to: "bad.yaml")
    let end = try await Command(
      arguments: ["batch", "list.csv", "--out", "out"] + Self.contact, folder: place.path
    ).run()
    #expect(end.code == 2, "\(end)")
    #expect(end.complaints.contains("none.yaml: there is no such file"))
    #expect(end.complaints.contains("bad.yaml:3"))
    try place.write("file\n\(SampleSite.failing.agencyFile)\n", to: "list.csv")
    let nameless = try await Command(
      arguments: ["batch", "list.csv", "--out", "out"], folder: place.path,
      environment: ["OIT_CONTACT": ""]
    ).run()
    #expect(nameless.code == 2 && nameless.complaints.contains("--contact"), "\(nameless)")
  }

  @Test("what was read in PDF files is found again under another PATH with the same programs")
  func readingsUnderAnotherPath() async throws {
    let place = try Workplace()
    try place.write(
      "agency,year,main-site,province,O5\nก,2564,http://a.example/,ข,http://a.example/5\n",
      to: "list.csv")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let batch = ["batch", "list.csv", "--out", "out", "--offline"] + Self.contact
    var shelves: [[String]] = []
    for path in [path, "/none:\(path):/usr/bin"] {
      let end = try await Command(
        arguments: batch, folder: place.path, environment: ["PATH": path]
      ).run()
      #expect(end.code == 3, "\(end)")
      shelves.append(
        try FileManager.default.contentsOfDirectory(atPath: place.path + "/out/readings"))
    }
    #expect(shelves[0].count == 1 && shelves[0] == shelves[1])
  }
}
