import ArgumentParser
import Criteria
import Fetching
import Foundation

/// How the web is asked: what may be asked at all, how long, how much, how often.
struct FetchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ask this address although it is not public: an intranet's, or a test's.",
      discussion: "Exactly these addresses and ports; all else that is not public stays refused.",
      valueName: "address[:port[-port]]"),
    transform: Self.address)
  var allowAddress: [AllowedAddress] = []

  @Option(
    help: ArgumentHelp(
      "Ask these ports, too, beside 80, 443, 8080, 8443 and those of --map.",
      valueName: "port[-port]"),
    transform: Self.port)
  var allowPort: [PortRange] = []

  @Option(
    help: ArgumentHelp(
      "Trust the certificates in this PEM file beside those of the system.", valueName: "file"))
  var caFile: String?

  @Flag(help: "A site whose certificate cannot be verified is undecided, not judged.")
  var strictTls = false

  @Option(
    help: ArgumentHelp(
      """
      Longest times in seconds: to connect, to the end of an answer's head, below 1 KiB a second, \
      for a page, for a document (\(FetchFigures.times.summary)).
      """, valueName: "figures"),
    transform: FetchFigures.times.read)
  var timeLimits = LiveOptions.TimeLimits()

  @Option(
    help: ArgumentHelp(
      """
      Largest sizes in KiB, decoded: an answer's head, a page, a document, and all that is on its \
      way (\(FetchFigures.bytes.summary)).
      """, valueName: "figures"),
    transform: FetchFigures.bytes.read)
  var byteLimits = LiveOptions.ByteLimits()

  @Option(
    help: ArgumentHelp(
      """
      Politeness: seconds between two requests to a host, requests at once to a host, to an \
      address, and in all (\(FetchFigures.manners.summary)).
      """, valueName: "figures"),
    transform: FetchFigures.manners.read)
  var manners = LiveOptions.Manners()

  @Option(
    help: ArgumentHelp(
      """
      Tries after the first one; seconds waited at most before the first and before any of them; \
      the longest Retry-After that is kept (\(FetchFigures.retries.summary)).
      """, valueName: "figures"),
    transform: FetchFigures.retries.read)
  var retries = RetryPolicy()

  @Option(
    help: ArgumentHelp(
      """
      Seconds to wait, when all else is done, before what failed for technical reasons is looked at \
      once more with twice the time limits (5); off for no such look.
      """, valueName: "seconds"))
  var sweep = SweepWait(wait: .seconds(5))

  @Option(
    help: ArgumentHelp(
      "A name that exists; while it has no address, no host is taken for unknown (\(LiveOptions().controlName)).",
      valueName: "host"))
  var controlName = LiveOptions().controlName

  @Option(
    help: ArgumentHelp(
      """
      Failures in a row after which a host or address is left alone; for how many seconds, \
      doubling up to the longest; requests to a host that only fails \
      (\(FetchFigures.breaker.summary)).
      """, valueName: "figures"),
    transform: FetchFigures.breaker.read)
  var breaker = LiveOptions.BreakerRule()

  @Option(
    help: ArgumentHelp(
      """
      Requests and seconds that one address of an item, with its redirects and tries, and all \
      looks at an agency's site may take \
      (\(FetchFigures.budget.summary)).
      """, valueName: "figures"),
    transform: FetchFigures.budget.read)
  var budget = LiveOptions.Budget()

  /// The wait before the last look, or that there is none.
  struct SweepWait: ExpressibleByArgument {
    var wait: Duration?

    init(wait: Duration?) { self.wait = wait }

    init?(argument: String) {
      if argument == "off" {
        wait = nil
      } else if let seconds = Double(argument), (0...86_400).contains(seconds) {
        wait = .milliseconds(Int64(seconds * 1000))
      } else {
        return nil
      }
    }
  }

  /// Names of options that say how to ask and have other than their usual values; --sweep also says
  /// whether there is a second look, and is not among them.
  var unusual: [String] {
    [
      ("--allow-address", allowAddress.isEmpty), ("--allow-port", allowPort.isEmpty),
      ("--ca-file", caFile == nil), ("--strict-tls", !strictTls),
      ("--time-limits", FetchFigures.times.isUsual(timeLimits)),
      ("--byte-limits", FetchFigures.bytes.isUsual(byteLimits)),
      ("--manners", FetchFigures.manners.isUsual(manners)),
      ("--retries", FetchFigures.retries.isUsual(retries)),
      ("--control-name", controlName == LiveOptions().controlName),
      ("--breaker", FetchFigures.breaker.isUsual(breaker)),
      ("--budget", FetchFigures.budget.isUsual(budget)),
    ].filter { !$1 }.map(\.0)
  }

  /// The options as the fetching room takes them.
  ///
  /// - Parameter map: What `--map` names: hosts with an address of their own.
  /// - Throws: `InputFaults` when the file of certificates, the contact or the map cannot be used.
  func live(as requester: RequesterOptions, map: [String]) throws(InputFaults) -> LiveOptions {
    var live = LiveOptions()
    live.requester = try requester.requester()
    live.hostMap = try Self.hosts(map)
    live.times = timeLimits
    live.bytes = byteLimits
    live.manners = manners
    live.retry = retries
    live.breaker = breaker
    live.budget = budget
    live.allowedAddresses = Set(allowAddress)
    live.allowedPorts.formUnion(allowPort)
    live.isTLSStrict = strictTls
    live.controlName = controlName
    live.certificateFile = try caFile.map(Self.certificates)
    return live
  }

  private static func hosts(_ map: [String]) throws(InputFaults) -> HostMap {
    do {
      return try HostMap(entries: map)
    } catch {
      throw InputFaults("--map", "\(error)")
    }
  }

  private static func certificates(_ path: String) throws(InputFaults) -> String {
    guard try Files.text(at: path).contains("-----BEGIN CERTIFICATE-----") else {
      throw InputFaults(path, "the file holds no certificate in PEM")
    }
    return path
  }

  private static func address(_ text: String) throws(ValidationError) -> AllowedAddress {
    guard let address = AllowedAddress(text) else {
      throw ValidationError("an address like 127.0.0.1:8080 or [fd00::1]:8000-8999 was expected")
    }
    return address
  }

  private static func port(_ text: String) throws(ValidationError) -> PortRange {
    guard let port = PortRange(text) else {
      throw ValidationError("a port or ports like 8000-8999 was expected")
    }
    return port
  }
}
