import Testing

@Suite struct MisuseTests {
  @Test(
    "one message names the place and what to do, and nothing looks like a result",
    arguments: Misuse.agencyFiles + Misuse.places + Misuse.arguments)
  func message(_ misuse: Misuse) async throws {
    let place = try Workplace()
    for (name, text) in misuse.files { try place.write(text, to: name) }
    let end = try await Command(arguments: misuse.arguments, folder: place.path).run()
    #expect(end.code == 2, "\(end)")
    #expect(end.output.isEmpty, "\(end)")
    let lines = end.complaints.split(separator: "\n")
    #expect(lines.count == 1, "\(end)")
    #expect(end.complaints.hasPrefix(misuse.complaint), "\(end)")
    #expect(end.complaints.contains(misuse.advice), "\(end)")
  }

  @Test(
    "a wrong argument ends with the usage beside the results",
    arguments: [
      "fly", "check", "check a.yaml --fly", "check a.yaml --today 30/4/2564",
      "check a.yaml --today 2021-02-30", "check a.yaml --width 0", "check a.yaml --width many",
      "check a.yaml --ocr maybe", "check a.yaml --ocr-pages 0", "check a.yaml --ocr-most 0",
      "check a.yaml --lang fr", "check a.yaml --from x --capture y",
      "check a.yaml --from x --map a=127.0.0.1:1", "check a.yaml --from x --robots strict",
      "check a.yaml --from x --store y", "check a.yaml --capture x --store y",
      "check a.yaml --full-after 3", "check a.yaml --store x --full-after 0",
      "check a.yaml --robots maybe", "check a.yaml --agent a/b", "check a.yaml --json x --html x",
      "serve", "check a.yaml --allow-address localhost", "check a.yaml --allow-port 90-80",
      "check a.yaml --time-limits page=0", "check a.yaml --retries 3",
      "check a.yaml --breaker failures=x",
      "serve x --port 99999", "score", "check a.yaml --baseline last", "history a", "history",
      "history --history h", "history a --history h --rebuild", "compare a.json",
      "history a O1 --history h --from x", "compare --history h a 1 2 3",
    ])
  func usage(_ arguments: String) async throws {
    let place = try Workplace()
    let words = arguments.split(separator: " ").map(String.init)
    let end = try await Command(arguments: words, folder: place.path).run()
    #expect(end.code == 2, "\(end)")
    #expect(end.output.isEmpty, "\(end)")
    #expect(end.complaints.contains("Usage: oit"), "\(end)")
  }

  @Test("help and version are results")
  func help() async throws {
    let place = try Workplace()
    for arguments in [[], ["--help"], ["--version"], ["check", "--help"]] {
      let end = try await Command(arguments: arguments, folder: place.path).run()
      #expect(end.code == 0 && !end.output.isEmpty && end.complaints.isEmpty, "\(end)")
    }
  }

  @Test("without pdftotext the audit does not begin, and ends with no verdict's code")
  func noPDFReader() async throws {
    let place = try Workplace()
    for (name, text) in Misuse.good { try place.write(text, to: name) }
    let end = try await Command(
      arguments: ["check", "agency.yaml"], folder: place.path,
      environment: ["PATH": place.path]
    ).run()
    #expect(end.code == 2 && end.output.isEmpty, "\(end)")
    #expect(end.complaints.contains("apt-get install poppler-utils"), "\(end)")
  }
}
