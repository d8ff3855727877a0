import Criteria
import Fetching
import Foundation
import ThaiText

/// Where the pages come from, as the options of `oit check` say: the web, or an earlier run.
struct FetchSource {
  let fetcher: Fetcher
  /// The day as of which is judged.
  let today: CalendarDay
  private let writer: CaptureWriter?

  init(_ options: CheckCommand) throws {
    let asked = options.today.flatMap { CalendarDay(iso: $0) }
    if let folder = options.from {
      let capture = try Self.opening(folder) { () throws(CaptureError) in try Capture.open(folder) }
      fetcher = capture.replaying
      today = asked ?? CalendarDay(iso: capture.taken) ?? Self.todayInBangkok()
      writer = nil
      return
    }
    today = asked ?? Self.todayInBangkok()
    let live = Fetcher.live(try Self.liveOptions(options))
    guard let folder = options.capture else {
      fetcher = live
      writer = nil
      return
    }
    let day = today.iso
    let writer = try Self.opening(folder) { () throws(CaptureError) in
      try CaptureWriter(folder: folder, taken: day)
    }
    fetcher = .recording(into: writer, over: live)
    self.writer = writer
  }

  /// Writes the index of the capture, when one is kept.
  func finish() async throws {
    do {
      try await writer?.finish()
    } catch {
      throw InputFaults("the capture", "\(error)")
    }
  }

  private static func liveOptions(_ options: CheckCommand) throws -> LiveOptions {
    var live = LiveOptions()
    live.isTLSStrict = options.strictTls
    do {
      live.hostMap = try HostMap(entries: options.map)
    } catch {
      throw InputFaults("--map", "\(error)")
    }
    return live
  }

  /// The calendar day in Thailand, which is seven hours ahead of UTC all year.
  private static func todayInBangkok() -> CalendarDay {
    let seconds = Date().timeIntervalSince1970 + 7 * 3600
    let iso = Date(timeIntervalSince1970: seconds).formatted(.iso8601.year().month().day())
    guard let day = CalendarDay(iso: iso) else { preconditionFailure("the clock says \(iso)") }
    return day
  }

  private static func opening<Value>(
    _ folder: String, _ body: () throws(CaptureError) -> Value
  ) throws(InputFaults) -> Value {
    do {
      return try body()
    } catch {
      throw InputFaults(folder, error.description)
    }
  }
}

extension InputFaults {
  /// One fault of an option or a folder.
  init(_ what: String, _ message: String) {
    self.init([InputFault(SourcePlace(file: what, line: 0), message)])
  }
}
