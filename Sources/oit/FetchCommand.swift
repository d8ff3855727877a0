import ArgumentParser
import Criteria
import Fetching
import Foundation
import ThaiText

/// `oit fetch`: asks for addresses as an audit does, and reads nothing; for measuring.
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Asks for every address of a list once, for measuring.",
    shouldDisplay: false)

  @Argument(help: "A file with an address a line.")
  var list: String

  @Option(help: "Keep what comes in this folder.")
  var capture: String?

  @Option(help: "HOST=127.0.0.1:PORT: fetch a host from this address.")
  var map: [String] = []

  @OptionGroup var requester: RequesterOptions
  @OptionGroup var fetching: FetchOptions

  func run() async throws {
    let urls = try Files.text(at: list).split(whereSeparator: \.isNewline).map(String.init)
    let web = try fetching.live(as: requester, map: map)
    let place = capture.map { CaptureFolder($0, option: "--capture") }
    let robots = RobotsManner(policy: .ours, agent: requester.agent)
    let writer = try place?.writer(day: CalendarDay.todayInBangkok.iso, robots: robots)
    var fetcher = Fetcher.live(web)
    if let writer { fetcher = .recording(into: writer, over: fetcher) }
    let tally = await Self.ask(for: urls, through: fetcher, width: web.manners.width)
    if let place, let writer { try await place.finish(writer) }
    try Console.print("\(tally.answers) answers, \(tally.failures) failures, \(tally.bytes) bytes")
  }

  /// What came: answers of any status, failures, and the bytes of all bodies.
  private struct Tally {
    var answers = 0
    var failures = 0
    var bytes = 0
  }

  private static func ask(
    for urls: [String], through fetcher: Fetcher, width: Int
  ) async -> Tally {
    await withTaskGroup(of: Int?.self) { group in
      var rest = urls.makeIterator()
      func startNext() {
        guard let url = rest.next() else { return }
        group.addTask {
          let result = await fetcher.fetch(Request(url: url))
          return if case .success(let answer) = result { answer.body.count } else { nil }
        }
      }
      for _ in 0..<width { startNext() }
      var tally = Tally()
      while let bytes = await group.next() {
        startNext()
        tally.answers += bytes == nil ? 0 : 1
        tally.failures += bytes == nil ? 1 : 0
        tally.bytes += bytes ?? 0
      }
      return tally
    }
  }
}
