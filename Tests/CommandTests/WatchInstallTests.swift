import Foundation
import Subprocess
import Testing

@Suite struct WatchInstallTests {
  private static let watch = "watch agency.yaml --history h.sqlite --store s"

  private func write(to place: borrowing Workplace, in folder: String = "") throws {
    try place.write(
      "agency: ก\nyear: 2564\nmain-site: http://a.example/\nitems: {O1: {urls: [http://a.example/]}}\n",
      to: folder + "agency.yaml")
  }

  @Test("units repeat the command with whole paths, and a second time they stay as they are")
  func units() async throws {
    let place = try Workplace()
    try write(to: place)
    let install = "\(Self.watch) --install --units u --at 03:15"
    let end = try await place.run(install)
    #expect(end.code == 0 && end.output.contains("u/oit-watch-agency.timer"), "\(end)")
    let service = try place.read("u/oit-watch-agency.service")
    #expect(service.contains("WorkingDirectory=\(place.path)"), "\(service)")
    #expect(
      service.contains(
        """
        ExecStart="\(Command.program)" "watch" "agency.yaml" "--history" "h.sqlite" "--store" "s" \
        "--lang" "en"
        """), "\(service)")
    let timer = try place.read("u/oit-watch-agency.timer")
    #expect(timer.contains("OnCalendar=*-*-* 03:15:00\nRandomizedDelaySec=60min\n"), "\(timer)")
    let before = try place.files(below: "u")
    let again = try await place.run(install)
    #expect(try again.code == 0 && place.files(below: "u") == before, "\(again)")
  }

  @Test("systemd itself reads the units, also those of a folder with signs that it expands")
  func verified() async throws {
    let place = try Workplace()
    try write(to: place, in: "a %h $HOME \"b\"/")
    let folder = "\(place.path)/a %h $HOME \"b\""
    let arguments = [
      "watch", "agency.yaml", "--history", "50%$X\\.sqlite", "--install", "--units", ".",
    ]
    let end = try await Command(arguments: arguments, folder: folder).run()
    #expect(end.code == 0, "\(end)")
    let service = try String(contentsOfFile: "\(folder)/oit-watch-agency.service", encoding: .utf8)
    #expect(service.contains("WorkingDirectory=\(folder.replacing("%", with: "%%"))\n"))
    #expect(service.contains(#""50%%$$X\\.sqlite""#), "\(service)")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze") else { return }
    let verified = try await Subprocess.run(
      .name("systemd-analyze"), arguments: ["verify", "\(folder)/oit-watch-agency.timer"],
      output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
    let complaints = verified.standardError.split(separator: "\n")
      .filter { $0.contains("oit-watch-agency") }
    #expect(complaints.isEmpty, "\(complaints)")
  }

  @Test("a unit with other content is left as it is, and neither is written")
  func taken() async throws {
    let place = try Workplace()
    try write(to: place)
    try place.write("mine\n", to: "u/oit-watch-agency.timer")
    let end = try await place.run("\(Self.watch) --install --units u")
    #expect(end.code == 2 && end.complaints.contains("it is not overwritten"), "\(end)")
    #expect(try place.files(below: "u") == ["oit-watch-agency.timer": Data("mine\n".utf8)])
    let other = try await place.run("\(Self.watch) --install --units u --unit second")
    #expect(try other.code == 0 && place.files(below: "u").count == 3, "\(other)")
  }

  @Test("the crontab line runs what it says, in a folder with signs that cron and shells read")
  func cron() async throws {
    let place = try Workplace()
    try write(to: place, in: "it's 5%/")
    let folder = "\(place.path)/it's 5%"
    let arguments = ["watch", "agency.yaml", "--history", "$HOME.sqlite", "--cron", "--at=04:05"]
    let end = try await Command(arguments: arguments, folder: folder).run()
    #expect(end.code == 0 && end.output.hasPrefix("5 4 * * * cd "), "\(end)")
    // What cron hands to the shell: a backslash before % is taken away.
    let line = end.output.dropFirst("5 4 * * * ".count).trimmingCharacters(in: .newlines)
      .replacing("\\%", with: "%").replacing("'\(Command.program)'", with: "printf '%s|'")
    #expect(!end.output.replacing("\\%", with: "").contains("%"))
    let shell = try await Subprocess.run(
      .name("sh"), arguments: ["-c", "\(line); pwd"], output: .string(limit: 1 << 16),
      error: .discarded)
    #expect(
      shell.standardOutput == "watch|agency.yaml|--history|$HOME.sqlite|\(folder)\n",
      "\(shell.standardOutput)")
  }

  @Test("secrets are named by their file, which nobody else may read, and are in no unit")
  func secrets() async throws {
    let place = try Workplace()
    try write(to: place)
    try place.write("OIT_SMTP_PASSWORD='w0rd'\n", to: "secrets")
    let install = "\(Self.watch) --install --units u --secrets secrets"
    let path = "\(place.path)/secrets"
    #expect(chmod(path, 0o644) == 0)
    let open = try await place.run(install)
    #expect(open.code == 2 && open.complaints.contains("chmod 600"), "\(open)")
    #expect(chmod(path, 0o600) == 0)
    let end = try await place.run(install)
    let service = try place.read("u/oit-watch-agency.service")
    #expect(end.code == 0 && service.contains("EnvironmentFile=\(path)\n"), "\(end)")
    #expect(!service.contains("w0rd") && !service.contains("--secrets"))
  }

  @Test(
    "options that do not fit are told",
    arguments: [
      "--install --cron", "--units u", "--at 03:00", "--install --at 24:00", "--install --at 3:00",
      "--install --unit a/b", "--cron --system", "--cron --secrets missing",
    ])
  func misfits(_ options: String) async throws {
    let place = try Workplace()
    try write(to: place)
    let end = try await place.run("\(Self.watch) \(options)")
    #expect(try end.code == 2 && place.files(below: ".").count == 1, "\(end)")
  }
}
