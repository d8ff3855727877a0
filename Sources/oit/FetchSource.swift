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
  private let place: CaptureFolder?

  init(_ options: CheckCommand) throws {
    let asked = options.today.flatMap { CalendarDay(iso: $0) }
    if let folder = options.from {
      try self.init(from: folder, today: asked)
    } else {
      try self.init(live: options, today: asked ?? .todayInBangkok)
    }
  }

  /// What an earlier run kept; the day is that of the run unless another is asked for.
  init(from folder: String, today: CalendarDay?) throws {
    let place = CaptureFolder(folder, option: "--from")
    self.init(try place.open(), at: place, today: today)
  }

  private init(_ capture: Capture, at place: CaptureFolder, today: CalendarDay?) {
    self.place = place
    self.today = today ?? CalendarDay(iso: capture.taken) ?? .todayInBangkok
    robots = capture.robots
    fetcher = robots.map { capture.replaying.obeying($0) } ?? capture.replaying
    // What was kept is what the last look saw.
    sweepWait = nil
    writer = nil
  }

  private init(live options: CheckCommand, today: CalendarDay) throws {
    self.today = today
    let web = try options.fetching.live(as: options.requester, map: options.map)
    let robots = RobotsManner(policy: options.robots ?? .follow, agent: options.requester.agent)
    sweepWait = options.fetching.sweep.wait
    var fetcher = Fetcher.live(web).within(web.budget)
    place = options.keeping.place
    let known = options.keeping.known(today: today)
    writer = try place?.writer(day: today.iso, robots: robots, known: known)
    if let known { fetcher = fetcher.revisiting(known) }
    if let writer { fetcher = .recording(into: writer, over: fetcher) }
    // A mapped host is the user's own copy: the live site's robots.txt says nothing of it.
    self.fetcher = fetcher.obeying(robots) { web.hostMap[host: $0] != nil }
    self.robots = robots
  }

  /// Writes the index of the capture, when one is kept.
  func finish() async throws {
    if let place, let writer { try await place.finish(writer) }
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
  func capture() throws -> Capture? { try place?.open() }
}

extension InputFaults {
  /// One fault of an option or a folder.
  init(_ what: String, _ message: String) {
    self.init([InputFault(SourcePlace(file: what, line: 0), message)])
  }
}
