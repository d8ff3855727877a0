import Testing

/// A wrong call of the command, and the one message that must come of it.
struct Misuse: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [String]
  /// Files that lie there, by name; a name that ends in `/` is a folder.
  let files: [String: String]
  /// What each line on standard error begins with; the files and lines to look at.
  let complaint: String
  /// Words that say what to do.
  let advice: String

  init(
    _ name: String, _ arguments: String, files: [String: String] = [:], says complaint: String,
    _ advice: String
  ) {
    self.name = name
    self.arguments = arguments.split(separator: " ").map(String.init)
    self.files = files
    self.complaint = complaint
    self.advice = advice
  }

  var testDescription: String { name }

  private static func agency(_ items: String, year: Int = 2564) -> [String: String] {
    let head = "agency: เทศบาลตำบลเมืองตัวอย่าง\nyear: \(year)\nmain-site: http://a.example/\n"
    return ["agency.yaml": head + "items:\n" + items]
  }

  /// A file without faults.
  static let good = agency("  O1: {urls: [http://a.example/]}\n")

  /// Faults of the agency's file.
  static let agencyFiles = [
    Misuse("no such file", "check none.yaml", says: "none.yaml:", "there is no such file"),
    Misuse(
      "a folder for a file", "check x", files: ["x/": ""], says: "x:", "a folder, not a file"),
    Misuse(
      "no address at all", "check a",
      files: ["a": "agency: ก\nyear: 2564\nmain-site: http://a.example/\nitems: {}\n"],
      says: "a:", "no item has an address"),
    Misuse(
      "no main site", "check a",
      files: ["a": "agency: ก\nyear: 2564\nmain-site:\nitems: {O1: {urls: [http://a.example/]}}\n"],
      says: "a:3", "main-site"),
    Misuse("an empty file", "check a", files: ["a": ""], says: "a:", "the file is empty"),
    Misuse(
      "a file that is too long", "check /dev/zero", says: "/dev/zero:", "larger than 4 MiB"),
    Misuse(
      "a tab", "check agency.yaml", files: agency("\tO1: {urls: [http://a.example/]}\n"),
      says: "agency.yaml:5:", "indent with spaces"),
    Misuse(
      "an item that there is not", "check agency.yaml",
      files: agency("  O44: {urls: [http://a.example/]}\n"), says: "agency.yaml:5:", "O1–O43"),
    Misuse(
      "an address without its scheme", "check agency.yaml",
      files: agency("  O1: {urls: [www.a.example/o1]}\n"), says: "agency.yaml:5:", "http://"),
    Misuse(
      "an item twice", "check agency.yaml",
      files: agency("  O1: {urls: [http://a.example/]}\n  O1: {urls: [http://a.example/2]}\n"),
      says: "agency.yaml:6:", "first at line 5"),
    Misuse(
      "a year without a checklist", "check agency.yaml", files: agency("  O1: {}\n", year: 2599),
      says: "agency.yaml:2:", "there is FY2562, FY2563, FY2564"),
    Misuse(
      "an agency's file to validate", "validate agency.yaml",
      files: agency("  O44: {urls: [http://a.example/]}\n"), says: "agency.yaml:5:", "O1–O43"),
  ]

  /// Faults of folders and files that options name.
  static let places = [
    Misuse(
      "a capture that is not there", "check agency.yaml --from none", files: good,
      says: "--from: none", "is not a folder"),
    Misuse(
      "a file for a capture", "check agency.yaml --from agency.yaml", files: good,
      says: "--from: agency.yaml", "is not a folder"),
    Misuse(
      "a folder that is no capture", "check agency.yaml --from x", files: good + ["x/": ""],
      says: "--from: x", "it holds no capture.json"),
    Misuse(
      "a damaged capture", "check agency.yaml --from x",
      files: good + ["x/capture.json": "{\"schema\": 1,"], says: "--from: x/capture.json",
      "fetch again"),
    Misuse(
      "a capture into a folder with other things", "check agency.yaml --capture x",
      files: good + ["x/diary.txt": ""], says: "--capture: x", "name a new or an empty folder"),
    Misuse(
      "a report into a folder that is not there", "check agency.yaml --html x/report.html",
      files: good, says: "x/report.html:", "make it first"),
    Misuse(
      "a result over a folder", "check agency.yaml --json x", files: good + ["x/": ""],
      says: "x:", "a folder, not a file"),
    Misuse(
      "checklists that are not there", "check agency.yaml --checklists none", files: good,
      says: "none:", "there is no such folder"),
    Misuse("an empty site", "serve x", files: ["x/y/": ""], says: "x:", "holds no file"),
    Misuse("a site that is not there", "serve none", says: "none:", "there is no such folder"),
    Misuse(
      "a file for a site", "serve x", files: ["x": ""], says: "x:", "a file, not a folder"),
    Misuse(
      "a broken file of verdicts", "score x.json", files: ["x.json": "{\"year\": 2564,"],
      says: "x.json", "not YAML"),
    Misuse(
      "a broken result", "score x.json", files: ["x.json": "{\"schema\": \"oit-result/1\"}"],
      says: "x.json:", "`program` is missing"),
  ]

  /// Faults of arguments that no parser sees.
  static let arguments = [
    Misuse(
      "certificates that are none", "check agency.yaml --ca-file agency.yaml", files: good,
      says: "agency.yaml:", "no certificate in PEM"),
    Misuse(
      "a map without a port", "check agency.yaml --map a.example", files: good, says: "--map:",
      "HOST=ADDRESS:PORT"),
    Misuse(
      "a contact that is none", "check agency.yaml --contact me", files: good,
      says: "--contact:", "webmaster@audit.example"),
    Misuse(
      "a contact that is none, for the text", "about-our-requests --contact me",
      says: "--contact:", "https://audit.example/about"),
    Misuse(
      "an item to explain that there is not", "explain O99 --year 2564", says: "oit:", "O1–O43"),
    Misuse(
      "a year to explain that there is not", "explain --year 2599", says: "",
      "years: 2562, 2563, 2564"),
  ]
}

private func + (one: [String: String], other: [String: String]) -> [String: String] {
  one.merging(other) { $1 }
}
