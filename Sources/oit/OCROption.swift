import ArgumentParser
import Criteria
import Documents

/// Whether pages that are pictures are read, and how many of them.
struct OCROption: ParsableArguments {
  enum Mode: String, ExpressibleByArgument, CaseIterable {
    case auto, off
  }

  @Option(help: "Read scans and pictures: auto, when tesseract-ocr-tha is installed, or off.")
  var ocr: Mode = .auto

  @Option(help: "How many first pages of a scanned document are read, besides its last.")
  var ocrPages = 12

  @Option(help: "How many scanned pages and pictures one run reads at most.")
  var ocrMost = 2_000

  func validate() throws {
    if ocrPages < 1 || ocrPages > PDFReader.maxPages {
      throw ValidationError("--ocr-pages: 1 to \(PDFReader.maxPages) was expected")
    }
    if ocrMost < 1 { throw ValidationError("--ocr-most: a number above 0 was expected") }
  }

  /// How scans are to be read, in words that differ when results may.
  var terms: String {
    ocr == .off ? "off" : "auto, --ocr-pages \(ocrPages), --ocr-most \(ocrMost)"
  }

  /// How scans are read on this machine, which may not have what reads them.
  func termsHere() async -> String {
    if ocr == .off { return terms }
    let isThere = await Recogniser.find(limits: limits) != nil
    return isThere ? terms : "off (tesseract-ocr-tha is missing)"
  }

  private var limits: Recogniser.Limits {
    var limits = Recogniser.Limits()
    limits.firstPages = ocrPages
    limits.pagesOfRun = ocrMost
    return limits
  }

  /// The reader of everything that an audit meets.
  ///
  /// - Parameter kept: What earlier runs read in PDF files.
  /// - Throws: that a program which is always needed is not installed.
  func documentReader(kept: KeptReadings? = nil) async throws(InputFaults) -> DocumentReader {
    let recogniser = ocr == .off ? nil : await Recogniser.find(limits: limits)
    do {
      return DocumentReader(
        pdf: try PDFReader.find(recogniser: recogniser, kept: kept), recogniser: recogniser)
    } catch {
      throw InputFaults("this machine", "\(error)")
    }
  }
}
