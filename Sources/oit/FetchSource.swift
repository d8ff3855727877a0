import Criteria
import Fetching
import Foundation
import Gathering
import Rendering
import ThaiText

/// Where the pages come from, as the options of `oit check` say: the web, or an earlier run.
struct FetchSource {
  let fetcher: Fetcher
  /// The day as of which is judged.
  let today: CalendarDay
  /// How long is waited before the sweep at the end; `nil` for none.
  let sweepWait: Duration?
  /// How robots.txt is dealt with; `nil` for a capture that does not say.
  let robots: RobotsManner?
  private let writer: CaptureWriter?
  /// Where bodies are kept once the run has finished.
  private let folder: String?

  init(_ options: CheckCommand) throws {
    folder = options.from ?? options.capture
    let asked = options.today.flatMap { CalendarDay(iso: $0) }
    if let folder = options.from {
      let capture = try Self.opening("--from") { () throws(CaptureError) in try Capture.open(folder)
      }
      robots = capture.robots
      fetcher = robots.map { capture.replaying.obeying($0) } ?? capture.replaying
      today = asked ?? CalendarDay(iso: capture.taken) ?? .todayInBangkok
      // What was kept is what the last look saw.
      sweepWait = nil
      writer = nil
      return
    }
    today = asked ?? .todayInBangkok
    let liveOptions = try Self.liveOptions(options)
    sweepWait = options.fetching.sweep.wait
    let live = Fetcher.live(liveOptions).within(liveOptions.budget)
    let robots = RobotsManner(policy: options.robots ?? .follow, agent: options.requester.agent)
    self.robots = robots
    // A mapped host is the user's own copy: the live site's robots.txt says nothing of it.
    let isOwnCopy: @Sendable (String) -> Bool = { liveOptions.hostMap[host: $0] != nil }
    guard let folder = options.capture else {
      fetcher = live.obeying(robots, isExempt: isOwnCopy)
      writer = nil
      return
    }
    let day = today.iso
    try Self.checkIsFree(folder)
    let writer = try Self.opening("--capture") { () throws(CaptureError) in
      try CaptureWriter(folder: folder, taken: day, robots: robots)
    }
    fetcher = .recording(into: writer, over: live).obeying(robots, isExempt: isOwnCopy)
    self.writer = writer
  }

  /// Writes the index of the capture, when one is kept.
  func finish() async throws {
    do {
      try await writer?.finish()
    } catch {
      throw InputFaults("--capture", "\(error)")
    }
  }

  /// Draws pages of scripts with what the fetcher brings.
  ///
  /// The page itself was looked at already, as what it was asked for allows.
  func drawing(as requester: Requester) throws(InputFaults) -> Looker.Draw {
    do {
      let renderer = try Renderer.find(userAgent: requester.userAgent)
      return { [fetcher] url in
        let page = Fetcher { request in
          var request = request
          if request.url == url { request.purpose = .submitted }
          return await fetcher.fetch(request)
        }
        return await renderer.markup(of: url, through: page)
      }
    } catch {
      throw InputFaults("--render", "\(error)")
    }
  }

  /// What was fetched, to be looked at again; `nil` when nothing was kept.
  func capture() throws(InputFaults) -> Capture? {
    guard let folder else { return nil }
    return try Self.opening("--capture") { () throws(CaptureError) in try Capture.open(folder) }
  }

  private static func liveOptions(_ options: CheckCommand) throws -> LiveOptions {
    var live = try options.fetching.live()
    live.requester = try options.requester.requester()
    do {
      live.hostMap = try HostMap(entries: options.map)
    } catch {
      throw InputFaults("--map", "\(error)")
    }
    return live
  }

  private static func opening<Value>(
    _ option: String, _ body: () throws(CaptureError) -> Value
  ) throws(InputFaults) -> Value {
    do {
      return try body()
    } catch {
      throw InputFaults(option, error.description)
    }
  }

  /// Sees that nothing but an earlier capture, or the beginning of one, is in the folder.
  private static func checkIsFree(_ folder: String) throws(InputFaults) {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    try Files.checkFolder(folder)
    let names: [String]
    do {
      names = try Files.names(in: folder)
    } catch {
      throw InputFaults("--capture", "\(folder) cannot be read: \(error.localizedDescription)")
    }
    let strange = names.filter { !["bodies", "capture.json"].contains($0) && !$0.hasPrefix(".") }
    if let first = strange.min() {
      let message = "\(folder) holds other files (\(first)); name a new or an empty folder"
      throw InputFaults("--capture", message)
    }
  }
}

extension InputFaults {
  /// One fault of an option or a folder.
  init(_ what: String, _ message: String) {
    self.init([InputFault(SourcePlace(file: what, line: 0), message)])
  }
}
