import Auditing
import Criteria
import Documents
import Fetching
import Foundation
import Gathering
import Judging
import Scoring
import Serving
import ThaiText

/// One of the sample agencies, looked at once over loopback through the real fetcher.
struct Sample: Sendable {
  let agency: Agency
  let rulebook: Rulebook
  /// Every look of the audit by its address.
  let looks: [String: Look]
  /// The bodies behind the looks, by hash.
  let bodies: [String: [UInt8]]

  static let today = CalendarDay(iso: "2021-04-30")!
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The municipality of seed 003, which fails nine items.
  static let failing = Task { try await Sample("mueang-tuayang-2564", over: []) }
  /// The same a little later, with the nine mended.
  ///
  /// Looked at after the other: while hundreds of audits compute, a server in the same process
  /// would answer too late.
  static let mended = Task {
    _ = try await failing.value
    return try await Sample("mueang-tuayang-2564-mended", over: ["mueang-tuayang-2564"])
  }

  private init(_ name: String, over others: [String]) async throws {
    let folders = ([name] + others).map { Self.root.appending(path: "Samples/\($0)/site").path }
    let rulebook = try Self.rulebook()
    let file = Self.root.appending(path: "Samples/\(name)/agency.yaml")
    let agency = try AgencyFile.read(
      text: String(contentsOf: file, encoding: .utf8), file: "agency.yaml",
      checklist: rulebook.checklist)
    (looks, bodies) = try await Self.look(agency, rulebook, folders: folders)
    self.agency = agency
    self.rulebook = rulebook
  }

  static func rulebook() throws -> Rulebook {
    let folder = ChecklistFolder(
      path: "Checklists",
      list: { name in
        let path = root.appending(path: "Checklists/\(name)").path
        return try FileManager.default.contentsOfDirectory(atPath: path)
      },
      read: { name in
        [UInt8](try Data(contentsOf: root.appending(path: "Checklists/\(name)")))
      },
      hash: SHA256Hex.of)
    return try Rulebook(try ChecklistLibrary.load(folder: folder, year: 2564))
  }

  private static func look(
    _ agency: Agency, _ rulebook: Rulebook, folders: [String]
  ) async throws -> ([String: Look], [String: [UInt8]]) {
    let reader = DocumentReader(pdf: try PDFReader.find())
    return try await withSite(folders) { port in
      let log = LookLog()
      let live = Fetcher.live(try liveOptions(port: port))
      let fetcher = Fetcher { request in
        let result = await live.fetch(request)
        if case .success(let response) = result { await log.add(response.body) }
        return result
      }
      let looker = Looker(fetcher: fetcher, reader: reader)
      let gatherer = Gatherer(width: 8) { url in
        let look = await looker.look(at: url)
        await log.add(look)
        return look
      }
      _ = await gatherer.gather(agency, rulebook.checklist, recipes: rulebook.recipes)
      for url in Mutation.all.flatMap(\.submit) { await log.add(await looker.look(at: url)) }
      return await (log.looks, log.bodies)
    }
  }

  static func liveOptions(port: UInt16) throws -> LiveOptions {
    var options = LiveOptions()
    options.hostMap = try HostMap(entries: [
      "www.mueangtuayang.example=127.0.0.1:\(port)", "forms.example=127.0.0.1:\(port)",
    ])
    return options
  }
}

private actor LookLog {
  private(set) var looks: [String: Look] = [:]
  private(set) var bodies: [String: [UInt8]] = [:]

  func add(_ look: Look) { looks[look.url] = look }

  func add(_ body: [UInt8]) { bodies[SHA256Hex.of(body)] = body }
}

extension Sample {
  /// Audits again over the same looks, some of them changed.
  func audit(
    submitting answers: [String: Agency.Answer] = [:],
    changing change: @escaping @Sendable (Look) async -> Look = { $0 }
  ) async -> AuditResult {
    var agency = agency
    agency.answers.merge(answers) { $1 }
    let gatherer = Gatherer(width: 4) { [looks] url in
      await change(looks[url] ?? .notCaptured(url))
    }
    let gathered = await gatherer.gather(
      agency, rulebook.checklist, recipes: rulebook.recipes)
    return Auditor.judge(gathered, agency, rulebook, today: Self.today)
  }
}
