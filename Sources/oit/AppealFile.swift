import Criteria
import Fetching
import Filing
import Packing
import Reports
import Scoring

/// The ZIP of `oit appeal`: what stands in it, in which order, and its manifest.
struct AppealFile {
  let material: AppealMaterial
  /// All items, as `oit check --json` writes them.
  let result: AuditResult
  let capture: Capture
  let agencyFile: String
  /// A set of criteria of the user's own.
  let checklistFile: String?

  /// Writes it whole or not at all.
  ///
  /// - Throws: `InputFaults`, or `StopError` when the disk is full.
  func write(to path: String, words: PaperWords, wording: Wording) throws {
    do {
      try WholeFile.write(to: path) { descriptor in
        try ZIPArchive.write(into: descriptor) { add in
          var manifest = ""
          func pack(_ name: String, _ bytes: [UInt8], _ day: String) throws {
            manifest += "\(SHA256Hex.of(bytes))  \(name)\n"
            try add(name, bytes, noon(of: day))
          }
          try packPapers(words, wording) { try pack($0, $1, result.today) }
          try packCopies(pack)
          try add("manifest.sha256", Array(manifest.utf8), noon(of: result.today))
        }
      }
    } catch let trouble as WriteTrouble {
      throw fault(path, trouble.isOutOfSpace, "\(trouble)")
    } catch let failure as ZIPArchive.Failure {
      throw fault(
        path, WriteTrouble(path: path, code: failure.code).isOutOfSpace, "\(failure)")
    }
  }

  private func fault(_ path: String, _ isFull: Bool, _ why: String) -> any Error {
    isFull ? StopError.diskFull(path) : InputFaults(path, "the file cannot be written: \(why)")
  }

  /// In seconds from 1970 in UTC, where it is the same day then; of the day of the audit where a
  /// capture names none.
  private func noon(of day: String) -> Int {
    let midnight =
      ReportDate.secondsInBangkok(day) ?? ReportDate.secondsInBangkok(result.today)
    guard let midnight else { preconditionFailure("\(result.today) is no day") }
    return midnight + 43_200
  }

  private func packPapers(
    _ words: PaperWords, _ wording: Wording,
    _ pack: (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    let letter = AppealLetter.paper(material, words: words, wording: wording)
    let parts = DOCXPaper.parts(of: letter).map { ($0.name, Array($0.text.utf8)) }
    try pack("README.txt", Array(readMe.utf8))
    try pack("letter.docx", try ZIPArchive.bytes(of: parts))
    let sheets = material.sheets(wording: wording)
    do {
      try pack(
        "evidence.xlsx", try XLSXFile.bytes(of: sheets, created: noon(of: result.today)))
    } catch let failure as XLSXFile.Failure {
      throw InputFaults("evidence.xlsx", "the workbook cannot be written: \(failure)")
    }
    let json = try JSONReport.text(of: result, version: Version.text)
    try pack("verdicts.json", Array(json.utf8))
  }

  /// - Parameter pack: Gets the day on which a copy came, and for the rest the day of the audit.
  private func packCopies(
    _ pack: (_ name: String, _ bytes: [UInt8], _ day: String) throws -> Void
  ) throws {
    try pack("agency.yaml", try Files.source(at: agencyFile), result.today)
    if let checklistFile {
      try pack("checklist.yaml", try Files.source(at: checklistFile), result.today)
    }
    for copy in material.copies {
      guard let name = copy.name, let sha256 = copy.sha256, let day = copy.day else { continue }
      try pack(name, try found(capture.body(sha256: sha256), "the body of \(copy.url)"), day)
    }
    for file in capture.files {
      try pack("capture/\(file)", try found(capture.bytes(of: file), file), result.today)
    }
  }

  private func found(_ bytes: [UInt8]?, _ what: String) throws(InputFaults) -> [UInt8] {
    if let bytes { return bytes }
    throw InputFaults("--from", "\(what) is not there any more; run the command again")
  }

  private var readMe: String {
    let own = checklistFile == nil ? "" : " --checklist checklist.yaml"
    return """
      แฟ้มหลักฐานประกอบการขอให้ทบทวนผลการตรวจ OIT · Evidence for an appeal against an OIT result

      letter.docx      ร่างหนังสือนำส่ง · draft of the cover letter
      evidence.xlsx    ที่อยู่ สำเนา และองค์ประกอบ พร้อมข้อความและตำแหน่ง · copies, items, elements
      verdicts.json    ผลการตรวจทุกข้อ · every verdict
      agency.yaml      ที่อยู่ที่ส่งตรวจ · the addresses that were submitted
      pages/           สำเนาของข้อที่ขอให้ทบทวน · copies for the items that appeal
      capture/         ทุกอย่างที่ใช้ตรวจซ้ำ · all that a repeated check needs

      ตรวจว่าไม่มีแฟ้มใดถูกแก้ · see that no file was changed:
        sha256sum -c manifest.sha256

      ตรวจซ้ำโดยไม่ใช้เครือข่ายด้วย oit \(Version.text) และเกณฑ์ชุดเดียวกัน ผลต้องตรงกับ verdicts.json ทุกไบต์
      (เอกสารสแกนต้องใช้ tesseract รุ่นเดียวกัน)
      Check again without a network, with oit \(Version.text) and the same criteria (and, for scans, the
      same tesseract); the result is verdicts.json, byte for byte:
        oit check agency.yaml\(own) --from capture --today \(result.today) --json again.json
        cmp verdicts.json again.json

      สำเนาเป็นไบต์ตามที่เว็บไซต์ส่งมา ไม่มีการปิดบังข้อมูลส่วนบุคคล อย่าเปิดสำเนาหน้าเว็บโดยไม่ระวัง
      The copies are the bytes that the website sent: nothing in them is masked or made harmless.

      """
  }
}
