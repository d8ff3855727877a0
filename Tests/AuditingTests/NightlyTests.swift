import Auditing
import Documents
import Fetching
import Foundation
import Gathering
import Reports
import Serving
import Synchronization
import Testing
import ThaiText

@Suite struct NightlyTests {
  /// What went over the network in one night.
  private struct Traffic: Equatable {
    var requests = 0
    var bodyBytes = 0
  }

  @Test("a night over an unchanged site transfers no body and comes to the same bytes of report")
  func unchanged() async throws {
    let sample = try await Sample.mended.value
    let store = FileManager.default.temporaryDirectory
      .appending(path: "oit-nightly-\(UUID().uuidString)").path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: store) }
    let folders = ["mueang-tuayang-2564-mended", "mueang-tuayang-2564"]
      .map { Sample.root.appending(path: "Samples/\($0)/site").path }
    let nights = try await withSite(folders) { port in
      var nights: [(report: String, traffic: Traffic)] = []
      for _ in 1...2 { nights.append(try await Self.night(sample, store: store, port: port)) }
      return nights
    }
    #expect(nights[0].report == nights[1].report)
    #expect(nights[0].traffic.requests == nights[1].traffic.requests)
    #expect(nights[0].traffic.bodyBytes > 1_000_000)
    // What is left are the pages that say that nothing is there.
    #expect(nights[1].traffic.bodyBytes < 5_000, "\(nights[1].traffic)")
  }

  private static func night(
    _ sample: Sample, store: String, port: UInt16
  ) async throws -> (String, Traffic) {
    let log = Mutex(Traffic())
    let live = Fetcher.live(try Sample.liveOptions(port: port))
    let counted = Fetcher { request in
      let result = await live.fetch(request)
      log.withLock { traffic in
        traffic.requests += 1
        if case .success(let response) = result { traffic.bodyBytes += response.body.count }
      }
      return result
    }
    let day = Sample.today.iso
    let writer = try CaptureWriter(folder: store, taken: day)
    let known = try KnownAnswers(folder: store, since: day, until: day)
    let looker = Looker(
      fetcher: .recording(into: writer, over: counted.revisiting(known)),
      reader: DocumentReader(pdf: try PDFReader.find()))
    let auditor = Auditor(sample.rulebook, looker: looker, width: 8)
    let result = await auditor.audit(sample.agency, today: Sample.today)
    try await writer.finish()
    return (try JSONReport.text(of: result, version: "1"), log.withLock { $0 })
  }
}
