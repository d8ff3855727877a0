import Causes
import Testing

@testable import Documents

/// PDFs beside what can be read in them (Cases/pdf).
struct PDFTests {
  private func read(_ body: [UInt8]) async throws -> Look.Sight {
    await (try PDFReader.find()).read(body)
  }

  private func obstacle(_ body: [UInt8]) async throws -> Cause? {
    if case .unclear(let obstacle) = try await read(body) { obstacle } else { nil }
  }

  @Test func thaiIsReadPageByPage() async throws {
    guard case .document(.paged(let text)) = try await read(Cases.bytes("pdf/report.pdf")) else {
      Issue.record("not read")
      return
    }
    #expect(text.pages.count == 2 && text.layout.count == 2)
    #expect(text.pagesWithoutText == 0)
    #expect(text.pages[0].contains("2564"))
    #expect(text.pages[1].contains("498,000"))
    #expect(
      text.layout[1].split(separator: "\n").contains {
        $0.contains("500,000") && $0.contains("498,000")
      })
  }

  @Test func aScanIsNeverAbsent() async throws {
    #expect(try await obstacle(Cases.bytes("pdf/scan.pdf")) == .documentNoText)
  }

  @Test func anEncryptedFileIsUnread() async throws {
    #expect(try await obstacle(Cases.bytes("pdf/encrypted.pdf")) == .documentEncrypted)
  }

  @Test func aDamagedFileIsUnread() async throws {
    let whole = try Cases.bytes("pdf/report.pdf")
    #expect(try await obstacle(Array(whole.prefix(400))) == .documentCorrupt)
    #expect(try await obstacle(Array("%PDF-1.4\n".utf8)) == .documentCorrupt)
  }

  @Test func aLargeFileThatIsRefusedEarlyDoesNotEndUs() async throws {
    let body = Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0x20, count: 4 << 20)
    #expect(try await obstacle(body) == .documentCorrupt)
  }

  @Test func limitsStopTheChild() async throws {
    let whole = try Cases.bytes("pdf/report.pdf")
    var sandbox = Sandbox(searchPath: "/usr/bin:/bin")
    sandbox.outputBytes = 10
    guard case .unclear(.documentLimit) = await PDFReader(sandbox: sandbox).read(whole) else {
      Issue.record("the cap on output did not hold")
      return
    }
  }

  @Test func theClockStopsTheChild() async throws {
    var sandbox = Sandbox(searchPath: "/usr/bin:/bin")
    sandbox.wallClock = .milliseconds(50)
    #expect(try await sandbox.run("sleep", ["600"], input: []) == .stopped(.time))
  }

  @Test func whatEndsTheChildIsTold() async throws {
    var sandbox = Sandbox(searchPath: "/usr/bin:/bin")
    #expect(try await sandbox.run("sh", ["-c", "kill -SEGV $$"], input: []) == .stopped(.crash))
    sandbox.outputBytes = 10
    #expect(try await sandbox.run("yes", [], input: []) == .stopped(.output))
    sandbox.cpuSeconds = 1
    let loop = "while :; do :; done"
    #expect(try await sandbox.run("sh", ["-c", loop], input: []) == .stopped(.time))
  }

  @Test func exitCodesComeThrough() async throws {
    let sandbox = Sandbox(searchPath: "/usr/bin:/bin")
    #expect(try await sandbox.run("false", [], input: []) == .failed(code: 1))
    #expect(try await sandbox.run("cat", [], input: [104, 105]) == .finished(output: [104, 105]))
  }

  @Test func aMissingProgramIsSaidAtTheStart() {
    #expect(!Sandbox(searchPath: "/nowhere").has("pdftotext"))
  }

  @Test func manyAreReadAtOnce() async throws {
    let reader = try PDFReader.find()
    let body = try Cases.bytes("pdf/report.pdf")
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<6 {
        group.addTask {
          guard case .document(.paged(let text)) = await reader.read(body) else { return 0 }
          return text.pages.count
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [2, 2, 2, 2, 2, 2])
  }
}

struct PDFTextTests {
  @Test func pagesEndWithFormFeeds() {
    #expect(PDFText.pages(Array("ก\n\u{C}\u{C}ข\n\u{C}".utf8)) == ["ก\n", "", "ข\n"])
  }

  @Test func glyphNumbersAreLetters() {
    let coded =
      "νυϒΪϬϔνϗΩμνυϒσϔε\u{3}\u{3}π\u{11}ϊ\u{11}\u{3}\u{15}\u{18}\u{19}\u{14}\n\u{B}ΣϏΩΕιϗ\u{C}\n\u{C}"
    #expect(PDFText.pages(Array(coded.utf8)) == ["ประจําปีงบประมาณ  พ.ศ. 2561\n(กอง่ที)\n"])
  }

  @Test func bytesOfOldFontsAreLetters() {
    let coded = "¡ÒÃºÃÔËÒÃ§º»ÃÐÁÒ³ ¾.È. 2564 à·ÈºÒÅµÓºÅàÁ×Í§µÑÇÍÂèÒ§\n"
    #expect(
      PDFText.pages(Array("\(coded)\u{C}".utf8))
        == ["การบริหารงบประมาณ พ.ศ. 2564 เทศบาลตำบลเมืองตัวอย่าง\n"])
    let french = "Été à Genève, où l'élève préféré a été reçu: déjà vu, ça va, naïve\n"
    #expect(PDFText.pages(Array("\(french)\u{C}".utf8)) == [french])
  }

  @Test func greekWordsInThaiStay() {
    let text = "ค่าสัมประสิทธิ์ α β γ ของโครงการ\n\u{C}"
    #expect(PDFText.pages(Array(text.utf8)) == ["ค่าสัมประสิทธิ์ α β γ ของโครงการ\n"])
  }

  @Test func drawingsOfLettersAreNoText() {
    let drawn = String(repeating: "\u{E012}\u{E045}", count: 40)
    #expect(!PDFText.isReadable([drawn]))
    #expect(!PDFText.isReadable([""]))
    #expect(!PDFText.isReadable(["Scanned by CamScanner\n", "Scanned by CamScanner\n"]))
    #expect(PDFText.isReadable(["ที\u{F70A}ทำการองค\u{F70E}การบริหารส่วนตำบล"]))
  }
}
