import Criteria
import Filing
import Foundation

/// Writes the units of a watch, and says what to do with them.
struct WatchInstall {
  let units: WatchUnits
  /// The name of both units without their ends.
  let name: String
  /// Whether they are the machine's, not those of the user.
  let isSystem: Bool
  /// Where they are written.
  let folder: String

  /// - Parameter folder: `nil` for the place that systemd looks at.
  init(_ units: WatchUnits, name: String, isSystem: Bool, folder: String?) {
    self.units = units
    self.name = name
    self.isSystem = isSystem
    self.folder = folder ?? Self.usualFolder(isSystem: isSystem)
  }

  /// Writes both units; what is there with the same content is right as it is.
  ///
  /// - Throws: `InputFaults` when a unit is there with other content; then neither is written.
  func write() throws {
    try units.checkFitsOnLines()
    let files = [("service", units.service), ("timer", units.timer)].map {
      (path: "\(folder)/\(name).\($0)", text: $1)
    }
    let missing = try files.filter { file in
      guard Files.isThere(file.path) else { return true }
      guard try Files.text(at: file.path) == file.text else {
        throw InputFaults(
          file.path,
          """
          มีไฟล์นี้อยู่แล้วและเนื้อหาต่างกัน จึงไม่เขียนทับ · there is such a unit with other content; \
          it is not overwritten: take it away, or name another with --unit
          """)
      }
      return false
    }
    if !Files.isThere(folder) {
      try Files.naming(folder) { () throws(WriteTrouble) in try WholeFile.makeFolder(folder) }
    }
    for file in missing { try Files.writeNew(file.text, to: file.path) }
    for file in files { try Console.print(file.path) }
    let manner = isSystem ? "" : " --user"
    try Console.print(
      """
      เริ่มใช้ · to begin: systemctl\(manner) daemon-reload && systemctl\(manner) enable --now \
      \(name).timer
      """)
    // Without it the units of a user sleep while the user is away.
    if !isSystem { try Console.print("loginctl enable-linger") }
  }

  /// Whether a text can name a unit.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 100
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
      && text.first != "."
  }

  private static func usualFolder(isSystem: Bool) -> String {
    if isSystem { return "/etc/systemd/system" }
    let environment = ProcessInfo.processInfo.environment
    let home = FileManager.default.homeDirectoryForCurrentUser.path(percentEncoded: false)
    let given = environment["XDG_CONFIG_HOME"] ?? ""
    let config = given.isEmpty ? "\(home)/.config".replacing("//", with: "/") : given
    return "\(config)/systemd/user"
  }
}

extension WatchUnits {
  /// Sees that no name or value has a line break, which neither file can hold.
  func checkFitsOnLines() throws(InputFaults) {
    let words = [program, folder, secrets ?? ""] + arguments + Array(environment.values)
    if let word = words.first(where: { $0.contains(where: \.isNewline) }) {
      throw InputFaults(word, "a unit or a crontab cannot hold a line break")
    }
  }
}
