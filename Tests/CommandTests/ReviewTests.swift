import Foundation
import Testing

/// An item that only a person can decide: shown with its picture, then ruled.
@Suite struct ReviewTests {
  /// The sample with the structure's page as nothing but a picture.
  private static func pictured(in place: borrowing Workplace) throws -> [String] {
    let picture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../DocumentsTests/Cases/pdf/plan.png")
    try place.write("", to: "site/www.mueangtuayang.example/")
    let site = URL(filePath: place.path).appending(path: "site/www.mueangtuayang.example")
    try Data(contentsOf: picture).write(to: site.appending(path: "chart.png"))
    let page = "<!DOCTYPE html><meta charset=utf-8><title>x</title><img src=\"/chart.png\">"
    try place.write(page, to: "site/www.mueangtuayang.example/structure.html")
    let text = try String(contentsOfFile: SampleSite.mended.agencyFile, encoding: .utf8)
    try place.write(text, to: "agency.yaml")
    return ["\(place.path)/site"] + SampleSite.mended.folders
  }

  @Test("an undecided item shows what to look at, and a ruling on its elements decides it")
  func ruled() async throws {
    let place = try Workplace()
    let path = place.path
    try await served(Self.pictured(in: place)) { port in
      let maps = ["www.mueangtuayang.example", "forms.example"].flatMap {
        ["--map", "\($0)=127.0.0.1:\(port)"]
      }
      let end = try await Command(
        arguments: ["check", "agency.yaml", "--today", "2021-04-30", "--lang", "en"] + maps
          + ["--capture", "seen", "--html", "a.html", "--json", "a.json"], folder: path
      ).run()
      #expect(end.code == 3, "\(end)")
      #expect(end.output.contains("A person has to look at: http://www.mueangtuayang.example/"))
      #expect(end.output.contains("oit rule agency.yaml O1 "))
    }
    let html = try place.read("a.html")
    #expect(html.contains("<img alt=\"Picture of what to look at\" src=\"data:image/png;base64,"))
    #expect(html.contains("oit rule agency.yaml O1 key_posts --verdict pass --by … --why …"))
    #expect(html.contains("img-src data:;"))

    let from = ["check", "agency.yaml", "--from", "seen", "--lang", "en"]
    let again = try await Command(arguments: from + ["--html", "b.html"], folder: path).run()
    #expect(again.code == 3, "\(again)")
    #expect(try place.read("b.html") == html)
    let bare = from + ["--html", "c.html", "--no-pictures"]
    _ = try await Command(arguments: bare, folder: path).run()
    #expect(try !place.read("c.html").contains("<img"))

    let commands = try Self.commands(of: "O1", in: place.read("a.json"))
    #expect(!commands.isEmpty)
    for command in commands {
      let words = command.split(separator: " ").dropFirst().map(String.init)
      let filled = words.map { $0 == "…" ? "ผู้ตรวจ" : $0 } + ["--today", "2021-04-30"]
      let end = try await Command(arguments: filled, folder: path).run()
      #expect(end.code == 0, "\(command) \(end)")
    }
    let decided = try await Command(
      arguments: from + ["--html", "d.html", "--json", "d.json"], folder: path
    ).run()
    #expect(decided.code == 0, "\(decided)")
    #expect(try place.read("d.html").contains("badge ruled"))
    #expect(try place.read("d.json").contains("\"by\" : \"ผู้ตรวจ\""))
  }

  /// The commands that the JSON gives for an item.
  private static func commands(of item: String, in json: String) throws -> [String] {
    struct Result: Decodable {
      struct Item: Decodable {
        struct Element: Decodable {
          struct Review: Decodable { var command: String }
          var review: Review?
        }
        var id: String
        var elements: [Element]
      }
      var items: [Item]
    }
    let result = try JSONDecoder().decode(Result.self, from: Data(json.utf8))
    let elements = result.items.first { $0.id == item }?.elements ?? []
    return elements.compactMap(\.review?.command)
  }
}
