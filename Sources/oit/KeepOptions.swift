import ArgumentParser
import Criteria
import Fetching
import ThaiText

/// Whether what is fetched is kept, and whether what was kept is asked after.
struct KeepOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep everything that is fetched in this folder.", valueName: "folder"))
  var capture: String?

  @Option(
    help: ArgumentHelp(
      "Keep it like --capture, and fetch only what has changed since the last run.",
      discussion: "For nightly runs. --from judges such a folder, too.", valueName: "folder"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "With --store, fetch a body again when it is older, whatever the server says (7).",
      valueName: "days"))
  var fullAfter: Int?

  func validate() throws {
    if capture != nil && store != nil {
      throw ValidationError("--capture and --store keep the same; name one of them")
    }
    if fullAfter != nil && store == nil { throw ValidationError("--full-after is for --store") }
    if let fullAfter, !(1...365).contains(fullAfter) {
      throw ValidationError("--full-after: 1 to 365 was expected")
    }
  }

  /// Where it is kept; `nil` when it is not.
  var place: CaptureFolder? {
    if let capture { return CaptureFolder(capture, option: "--capture") }
    return store.map { CaptureFolder($0, option: "--store") }
  }

  /// What servers can be asked after; `nil` when everything is to be fetched.
  ///
  /// A folder whose index cannot be read is begun anew, and says so.
  func known(today: CalendarDay) -> KnownAnswers? {
    guard let store else { return nil }
    let since = today.before(days: (fullAfter ?? 7) - 1)
    do {
      return try KnownAnswers(folder: store, since: since.iso, until: today.iso)
    } catch {
      Console.complain("--store: \(error) Everything is fetched anew.")
      return nil
    }
  }
}
