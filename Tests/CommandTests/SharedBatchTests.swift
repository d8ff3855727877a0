import Foundation
import PostgresServing
import Receiving
import Testing

/// `oit batch --store` with `oit worker` on a real server.
@Suite(.postgres, .serialized) struct SharedBatchTests {
  private static let terms = ["--today", "2021-04-30", "--ocr", "off"]

  /// Workers as the tests start them: they end when nothing is left.
  private static func worker(_ store: String, _ folder: String, _ more: [String]) -> [String] {
    ["worker", "--store", store, "--out", folder, "--contact", "it@audit.example", "--ocr", "off"]
      + ["--workers", "1"] + more
  }

  private func store() async throws -> String {
    try await #require(PostgresTrait.server).database()
  }

  private func ask(_ statement: String, _ store: String) async throws -> String {
    try await #require(PostgresTrait.server).psql(statement, in: store)
  }

  /// A site of one page, and a table of agencies that submit it.
  private func write(_ names: [String], to place: borrowing Workplace) throws {
    try place.write("<h1>ติดต่อเรา</h1><p>โทร. 0-2000-0000</p>", to: "site/index.html")
    let rows = names.map { "เทศบาลตำบล\($0),2564,http://\($0).example/,http://\($0).example/" }
    try place.write((["agency,year,main-site,O5"] + rows).joined(separator: "\n"), to: "list.csv")
  }

  private static func maps(_ names: [String], _ port: UInt16) -> [String] {
    names.flatMap { ["--map", "\($0).example=127.0.0.1:\(port)"] }
  }

  @Test("workers come to the bytes of one process, and who comes again finds all done")
  func whole() async throws {
    let names = ["a", "b", "c", "d", "e", "f"]
    let place = try Workplace()
    let store = try await store()
    try write(names, to: place)
    try await served([place.path + "/site"]) { port in
      let maps = Self.maps(names, port)
      let alone = ["batch", "list.csv", "--out", "alone", "--contact", "it@audit.example"]
      let one = try await Command(arguments: alone + Self.terms + maps, folder: place.path).run()
      let batch = ["batch", "list.csv", "--out", "out", "--store", store] + Self.terms
      try await Background.during(batch, in: place.path) { batch in
        try await until("the agencies wait") {
          try batch.complaints.contains("no worker is there yet")
        }
        let path = place.path
        try await withThrowingTaskGroup(of: Command.End.self) { group in
          for name in ["w1", "w2"] {
            group.addTask {
              let worker = Self.worker(store, name, maps + ["--once"])
              return try await Command(arguments: worker, folder: path).run()
            }
          }
          for try await end in group { #expect(end.code == 0, "\(end)") }
        }
      }
      let again = ["batch", "list.csv", "--out", "again", "--store", store] + Self.terms
      let end = try await Command(arguments: again, folder: place.path).run()
      #expect(end.code == one.code && end.output == one.output, "\(end)")
    }
    let expected = try place.read("alone/results.ndjson")
    #expect(expected.split(separator: "\n").count == 6)
    #expect(try place.read("out/results.ndjson") == expected)
    #expect(try place.read("again/results.ndjson") == expected)
  }

  @Test("a worker that is stopped past its lease, one that is killed, and a restart lose nothing")
  func disturbed() async throws {
    let names = ["a", "b"]
    let place = try Workplace()
    let store = try await store()
    try write(names, to: place)
    let mute = try Receiver.mute()
    try await served([place.path + "/site"]) { port in
      // What these ask is never answered, so that they have their agencies until they lose them.
      let stuck = Self.maps(names, mute.port) + ["--lease", "0.9"]
      let batch = ["batch", "list.csv", "--out", "out", "--store", store] + Self.terms
      let code = try await Background.during(batch, in: place.path) { _ in
        let slow = Self.worker(store, "slow", stuck)
        let code = try await Background.during(slow, in: place.path) { slow in
          try await untilClaimed(times: 2, store)
          slow.send(SIGSTOP)
          try await Background.during(Self.worker(store, "k", stuck), in: place.path) { killed in
            try await untilClaimed(times: 4, store)
            killed.send(SIGKILL)
          }
          try await restart()
          let quick = Self.worker(store, "quick", Self.maps(names, port) + ["--once"])
          let end = try await Command(arguments: quick, folder: place.path).run()
          #expect(end.code == 0, "\(end)")
          slow.send(SIGCONT)
          try await until("the late results are refused") {
            try slow.complaints.components(separatedBy: "late result is thrown away").count == 3
          }
          slow.send(SIGINT)
        }
        #expect(code == 5)
      }
      #expect(code == 1)
    }
    #expect(try place.read("out/results.ndjson").split(separator: "\n").count == 2)
    #expect(try await ask("SELECT count(*) FROM oit.agencies WHERE state = 'done'", store) == "2\n")
  }

  private func untilClaimed(times: Int, _ store: String) async throws {
    try await until("agencies were claimed \(times) times") {
      let isMade = try await ask("SELECT to_regclass('oit.turns') IS NOT NULL", store)
      guard isMade == "t\n" else { return false }
      return try await ask("SELECT sum(attempts) FROM oit.agencies", store) == "\(times)\n"
    }
  }

  private func restart() async throws {
    let server = try #require(PostgresTrait.server)
    try await server.stop()
    try await server.start()
  }

  @Test("a worker that is interrupted gives back what it has, at once")
  func interrupted() async throws {
    let place = try Workplace()
    let store = try await store()
    try write(["a"], to: place)
    let mute = try Receiver.mute()
    let batch = ["batch", "list.csv", "--out", "out", "--store", store] + Self.terms
    let code = try await Background.during(batch, in: place.path) { batch in
      let worker = Self.worker(store, "w", Self.maps(["a"], mute.port))
      let code = try await Background.during(worker, in: place.path) { worker in
        try await untilClaimed(times: 1, store)
        worker.send(SIGINT)
      }
      #expect(code == 5)
      #expect(try await ask("SELECT state, attempts FROM oit.agencies", store) == "waiting|0\n")
      #expect(try await ask("SELECT count(*) FROM oit.workers", store) == "0\n")
      batch.send(SIGINT)
    }
    #expect(code == 5)
  }

  @Test("a worker with other criteria or other eyes takes nothing, and says why")
  func unfit() async throws {
    let place = try Workplace()
    let store = try await store()
    try write(["a"], to: place)
    let batch = ["batch", "list.csv", "--out", "out", "--store", store] + Self.terms
    try await Background.during(batch, in: place.path) { batch in
      try await untilClaimed(times: 0, store)
      for (more, reason) in [(["--agent", "other"], "--agent oit"), (["--lease", "9"], "0.0.0")] {
        if reason == "0.0.0" {
          _ = try await ask(
            "UPDATE oit.agencies SET terms = replace(terms, '\"program\":\"', '\"program\":\"0.0.0-')",
            store)
        }
        let end = try await Command(
          arguments: Self.worker(store, "w", more), folder: place.path
        ).run()
        #expect(end.code == 2 && end.complaints.contains(reason), "\(end)")
      }
      #expect(try await ask("SELECT state, attempts FROM oit.agencies", store) == "waiting|0\n")
      batch.send(SIGINT)
    }
  }

  @Test("a store that cannot be reached ends with 7, a wrong URL with 2, and no password is told")
  func unusable() async throws {
    let place = try Workplace()
    try write(["a"], to: place)
    let commands = [
      ["batch", "list.csv", "--out", "o", "--store"], ["worker", "--store"],
    ]
    for command in commands {
      for (url, code) in [
        ("postgres://me:secret@/d?host=/none", 7), ("postgres://me:secret@[/d", 2),
      ] {
        let more = command[0] == "worker" ? ["--out", "w", "--contact", "it@audit.example"] : []
        let end = try await Command(arguments: command + [url] + more, folder: place.path).run()
        #expect(end.code == code, "\(end)")
        #expect(end.complaints.contains("--store") && !end.complaints.contains("secret"), "\(end)")
      }
    }
  }

  @Test(
    "how to ask is not taken by a batch whose workers would not follow it",
    arguments: [
      "--map a.example=127.0.0.1:80", "--strict-tls", "--manners pause=3", "--retries count=0",
    ])
  func asking(_ option: String) async throws {
    let place = try Workplace()
    try write(["a"], to: place)
    let batch = ["batch", "list.csv", "--out", "o", "--store", "postgres:///d?host=/none"]
    let words = option.split(separator: " ").map(String.init)
    let end = try await Command(arguments: batch + words, folder: place.path).run()
    #expect(end.code == 2 && end.complaints.contains("\(words[0]) to each `oit worker`"), "\(end)")
  }
}
