import Foundation

/// What makes a machine run the watch every night: units of systemd, or a line of a crontab.
///
/// It makes texts only; `WatchInstall` writes them.
struct WatchUnits {
  /// The program with its whole path.
  let program: String
  /// Its arguments, without those that ask for the units.
  let arguments: [String]
  /// The folder from which names of files in the arguments are meant, with its whole path.
  let folder: String
  /// Variables that the program needs.
  let environment: [String: String]
  /// A file of variables that are secrets (`NAME='value'` a line), with its whole path.
  let secrets: String?
  /// When it begins, in the time of the machine.
  let time: Time

  /// A time of day.
  struct Time: Equatable {
    let hour: Int
    let minute: Int

    /// `02:30`; `nil` for what is none.
    init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCII) }),
        let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
        (0...59).contains(minute)
      else { return nil }
      self.hour = hour
      self.minute = minute
    }
  }

  /// How much later than its time it may begin, so that not every agency begins at once; minutes.
  private static let spread = 60

  /// The unit that does one night's work.
  ///
  /// That something got worse (4) is no trouble of the unit, and is told by the message.
  var service: String {
    let variables = environment.sorted { $0.key < $1.key }
      .map { "Environment=\(Self.quoted("\($0.key)=\($0.value)", isCommand: false))\n" }
    // In the place of the program a `$` is none of a variable.
    let file = secrets.map { "EnvironmentFile=\(Self.plain($0))\n" } ?? ""
    let words =
      [Self.quoted(program, isCommand: false)]
      + arguments.map { Self.quoted($0, isCommand: true) }
    return """
      [Unit]
      Description=Watches an agency's website (oit watch)
      Wants=network-online.target
      After=network-online.target

      [Service]
      Type=oneshot
      WorkingDirectory=\(Self.plain(folder))
      \(variables.joined())\(file)ExecStart=\(words.joined(separator: " "))
      SuccessExitStatus=4

      """
  }

  /// The unit that starts the other; a night on which the machine slept is made up for.
  var timer: String {
    """
    [Unit]
    Description=Every night: watches an agency's website (oit watch)

    [Timer]
    OnCalendar=*-*-* \(Self.twoDigits(time.hour)):\(Self.twoDigits(time.minute)):00
    RandomizedDelaySec=\(Self.spread)min
    Persistent=true

    [Install]
    WantedBy=timers.target

    """
  }

  /// The line of a crontab, where a `%` would end the command.
  var cronLine: String {
    let variables = environment.sorted { $0.key < $1.key }
      .map { "\($0.key)=\(Self.shellQuoted($0.value)) " }
    let words = ([program] + arguments).map(Self.shellQuoted).joined(separator: " ")
    let file = secrets.map { "set -a && . \(Self.shellQuoted($0)) && set +a && " } ?? ""
    let command = "cd \(Self.shellQuoted(folder)) && \(file)\(variables.joined())\(words)"
    return "\(time.minute) \(time.hour) * * * \(command.replacing("%", with: "\\%"))\n"
  }

  /// A path that is the rest of its line.
  private static func plain(_ path: String) -> String { path.replacing("%", with: "%%") }

  /// A word of a unit: `%` begins a specifier everywhere, `$` a variable in a command.
  private static func quoted(_ word: String, isCommand: Bool) -> String {
    let plain = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("%", with: "%%")
    return "\"\(isCommand ? plain.replacing("$", with: "$$") : plain)\""
  }

  private static func shellQuoted(_ word: String) -> String {
    "'\(word.replacing("'", with: "'\\''"))'"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
