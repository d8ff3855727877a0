import Foundation
import Subprocess
import Testing

@Suite struct StoreTests {
  private static let agency = """
    agency: ก
    year: 2564
    main-site: http://a.example/
    items: {O1: {urls: [http://a.example/]}, O2: {urls: [http://a.example/b.html]}}
    """

  /// A site of two pages, and an agency that submits them.
  private func write(to place: borrowing Workplace) throws {
    try place.write("<h1>เทศบาล</h1>", to: "site/index.html")
    try place.write(
      "<h1>แผนดำเนินงาน</h1>" + String(repeating: "<p>ข้อมูล</p>", count: 9_000), to: "site/b.html")
    try place.write(Self.agency, to: "agency.yaml")
  }

  @Test("a second night comes to the same bytes, and a change is seen")
  func nights() async throws {
    let place = try Workplace()
    try write(to: place)
    try await served(["\(place.path)/site"]) { port in
      let check = "check agency.yaml --today 2021-04-30 --map a.example=127.0.0.1:\(port)"
      for (name, store) in [("a", "--store s"), ("b", "--store s"), ("c", "")] {
        let end = try await place.run("\(check) \(store) --json \(name).json --html \(name).html")
        #expect(end.code == 1 && !end.complaints.contains("--store"), "\(end)")
      }
      for kind in ["json", "html"] {
        #expect(try place.read("a.\(kind)") == place.read("b.\(kind)"))
      }
      #expect(try place.read("a.json") == place.read("c.json"))
      let again = try await place.run("check agency.yaml --from s --json d.json")
      #expect(try again.code == 1 && place.read("d.json") == place.read("a.json"))

      try place.write("<h1>เทศบาลใหม่</h1>", to: "site/index.html")
      _ = try await place.run("\(check) --store s --json e.json")
      _ = try await place.run("\(check) --json f.json")
      #expect(try place.read("e.json") == place.read("f.json"))
      #expect(try place.read("e.json") != place.read("a.json"))
    }
  }

  @Test("a store whose index is damaged is begun anew, and that is said")
  func damaged() async throws {
    let place = try Workplace()
    try write(to: place)
    try place.write("{", to: "s/capture.json")
    try await served(["\(place.path)/site"]) { port in
      let check = "check agency.yaml --map a.example=127.0.0.1:\(port) --store s"
      let end = try await place.run(check)
      #expect(end.code == 1 && end.complaints.contains("Everything is fetched anew"), "\(end)")
      let next = try await place.run(check)
      #expect(next.code == 1 && !next.complaints.contains("--store:"), "\(next)")
    }
  }

  @Test(
    "a folder into which another run writes is left alone", arguments: ["--store", "--capture"])
  func inUse(_ option: String) async throws {
    let place = try Workplace()
    try write(to: place)
    try place.write("", to: "s/")
    let descriptor = open("\(place.path)/s", O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let end = try await place.run("check agency.yaml \(option) s")
    #expect(end.code == 7 && end.output.isEmpty, "\(end)")
    #expect(end.complaints.hasPrefix("\(option): s is being written by another run"), "\(end)")
  }

  @Test("a batch ends likewise, and goes on when there is room")
  func fullBatch() async throws {
    let place = try Workplace()
    try write(to: place)
    try place.write("file\nagency.yaml\n", to: "list.csv")
    try await served(["\(place.path)/site"]) { port in
      let batch =
        "batch list.csv --out o --contact it@audit.example --map a.example=127.0.0.1:\(port)"
      let words = batch.split(separator: " ").map(String.init)
      let run = try await Command(arguments: words, folder: place.path)
        .runWithoutRoom(kibibytes: 8)
      let messages = run.complaints.split(separator: "\n").filter { $0.contains("disk is full") }
      #expect(run.code == 6 && messages.count == 1, "\(run)")
      let end = try await Command(arguments: words + ["--resume"], folder: place.path).run()
      #expect(end.code == 1, "\(end)")
    }
  }

  @Test("a full disk gives one message and its code, and the run goes on when there is room")
  func full() async throws {
    let place = try Workplace()
    try write(to: place)
    try await served(["\(place.path)/site"]) { port in
      let check = "check agency.yaml --map a.example=127.0.0.1:\(port) --store s"
      let words = check.split(separator: " ").map(String.init)
      let run = try await Command(arguments: words, folder: place.path)
        .runWithoutRoom(kibibytes: 8)
      #expect(run.code == 6, "\(run)")
      let messages = run.complaints.split(separator: "\n").filter { $0.contains("disk is full") }
      #expect(messages.count == 1 && messages[0].contains("make room"), "\(run)")
      #expect(run.output.contains("OIT"), "the report is lost")
      #expect(try place.files(below: "s").keys.allSatisfy { !$0.contains("unfinished") })
      #expect(throws: (any Error).self) { try place.read("s/capture.json") }
      let end = try await place.run(check)
      #expect(end.code == 1, "\(end)")
      _ = try place.read("s/capture.json")
    }
  }

  @Test("a full device takes no report, with one message and its code")
  func fullDevice() async throws {
    let place = try Workplace()
    try write(to: place)
    try await served(["\(place.path)/site"]) { port in
      let map = "--map a.example=127.0.0.1:\(port)"
      for option in ["--json", "--html"] {
        let end = try await place.run("check agency.yaml \(map) \(option) /dev/full")
        #expect(end.code == 6 && end.complaints.contains("/dev/full: the disk is full"), "\(end)")
      }
    }
  }
}
