import ArgumentParser
import Criteria
import Foundation

/// How a watch is made to run every night.
struct InstallOptions: ParsableArguments {
  @Flag(help: "Write a service and a timer of systemd that run this command every night.")
  var install = false

  @Flag(help: "Print the line of a crontab that runs this command every night.")
  var cron = false

  @Flag(help: "With --install: for the machine, in /etc/systemd/system, not for this user.")
  var system = false

  @Option(
    help: ArgumentHelp("With --install: write the units in this folder.", valueName: "folder"))
  var units: String?

  @Option(
    help: ArgumentHelp(
      "With --install: the name of the units (oit-watch- and that of the agency's file).",
      valueName: "name"))
  var unit: String?

  @Option(
    help: ArgumentHelp(
      "With --install or --cron: a file of the secret variables, NAME='value' a line.",
      valueName: "file"))
  var secrets: String?

  @Option(
    help: ArgumentHelp(
      "With --install or --cron: when, by the machine's clock (02:00).",
      valueName: "hh:mm"))
  var at: String?

  var isAsked: Bool { install || cron }

  func validate() throws {
    if install && cron {
      throw ValidationError("--install and --cron do the same; name one of them")
    }
    if !install && (system || units != nil || unit != nil) {
      throw ValidationError("--system, --units and --unit are for --install")
    }
    if !isAsked && (secrets != nil || at != nil) {
      throw ValidationError("--secrets and --at are for --install and --cron")
    }
    if let unit, !WatchInstall.isName(unit) {
      throw ValidationError("--unit: letters of ASCII, digits, - _ and . were expected")
    }
    if let at, WatchUnits.Time(at) == nil {
      throw ValidationError("--at: a time like 02:30 was expected, not \(at)")
    }
  }

  /// Writes the units, or prints the line.
  ///
  /// - Parameter agency: The agency's file.
  /// - Throws: `InputFaults`, `StopError`.
  func run(for agency: String) throws {
    if let secrets { try checkSecrets(secrets) }
    let units = try repeating(Array(CommandLine.arguments.dropFirst()))
    if cron {
      try units.checkFitsOnLines()
      return try Console.print(units.cronLine)
    }
    let name = unit ?? Self.usualName(for: agency)
    try WatchInstall(units, name: name, isSystem: system, folder: self.units).write()
  }

  /// A password is nobody else's to read.
  private func checkSecrets(_ path: String) throws {
    _ = try Files.source(at: path)
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    if let rights = rights as? Int, rights & 0o077 != 0 {
      throw InputFaults(
        path, "ผู้อื่นอ่านไฟล์นี้ได้ · others may read this file of secrets; chmod 600 it first")
    }
  }

  /// The units that repeat this command without the options of this group.
  private func repeating(_ arguments: [String]) throws -> WatchUnits {
    let flags: Set = ["--install", "--cron", "--system"]
    let options: Set = ["--units", "--unit", "--secrets", "--at"]
    var kept: [String] = []
    var isValue = false
    for argument in arguments {
      let name = argument.split(separator: "=", maxSplits: 1).first.map(String.init) ?? ""
      if !isValue && !flags.contains(name) && !options.contains(name) { kept.append(argument) }
      isValue = !isValue && options.contains(argument)
    }
    guard let program = Bundle.main.executablePath, let time = WatchUnits.Time(at ?? "02:00") else {
      preconditionFailure("a program that runs has a path, and `validate` looks at the time")
    }
    let all = ProcessInfo.processInfo.environment
    return WatchUnits(
      program: program, arguments: kept, folder: FileManager.default.currentDirectoryPath,
      environment: all.filter { Self.variables.contains($0.key) && !$0.value.isEmpty },
      secrets: secrets.map { URL(filePath: $0).standardizedFileURL.path(percentEncoded: false) },
      time: time)
  }

  /// The variables that are repeated: none of them is a secret.
  private static let variables: Set<String> = ["OIT_CHECKLISTS", "OIT_CONTACT"]

  private static func usualName(for agency: String) -> String {
    let name = URL(filePath: agency).deletingPathExtension().lastPathComponent
    return WatchInstall.isName(name) ? "oit-watch-\(name)" : "oit-watch"
  }
}
