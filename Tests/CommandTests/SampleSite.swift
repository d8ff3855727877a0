import Foundation
import Testing

/// A sample agency with the folders that make its site, the one on top first.
struct SampleSite: Sendable, CustomTestStringConvertible {
  let name: String
  let folders: [String]

  static let failing = SampleSite(["mueang-tuayang-2564"])
  static let mended = SampleSite(["mueang-tuayang-2564-mended", "mueang-tuayang-2564"])

  private init(_ names: [String]) {
    name = names[0]
    folders = names.map { Self.samples + $0 + "/site" }
  }

  var testDescription: String { name }

  var agencyFile: String { "\(Self.samples)\(name)/agency.yaml" }

  /// The arguments of `oit` that audit it while it is served.
  func arguments(port: UInt16) -> [String] {
    let maps = ["www.mueangtuayang.example", "forms.example"].flatMap { host in
      ["--map", "\(host)=127.0.0.1:\(port)"]
    }
    return ["check", agencyFile, "--today", "2021-04-30"] + maps
  }

  /// Serves it, audits it, and keeps what was seen, the JSON and the HTML under one name.
  func audit(in folder: String, capture: String, code: Int, width: Int = 8) async throws {
    try await served(folders) { port in
      let outputs = [
        "--capture", capture, "--json", "\(capture).json", "--html", "\(capture).html",
      ]
      let end = try await Command(
        arguments: arguments(port: port) + outputs + ["--width", "\(width)"], folder: folder
      ).run()
      #expect(end.code == code, "\(end)")
      #expect(end.output.contains("ITA"), "\(end)")
    }
  }

  /// The agency's file with its items from the last to the first.
  func agencyFileInOtherOrder() throws -> String {
    let lines = try String(contentsOfFile: agencyFile, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "items:")) + 1
    var items: [[Substring]] = []
    for line in lines[start...] where !line.isEmpty {
      if line.hasPrefix("  O") { items.append([]) }
      items[items.count - 1].append(line)
    }
    #expect(items.count == 43)
    return (lines[..<start] + items.reversed().joined()).joined(separator: "\n") + "\n"
  }

  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Samples/").standardizedFileURL.path(percentEncoded: false)
}
