import Testing

@testable import Documents

struct RegionNamesTests {
  static let cases: [(String, Page.Region?)] = [
    ("menu", .menu), ("main-menu", .menu), ("topMenu", .menu), ("mainmenu", .menu),
    ("navbar", .menu),
    ("navbar-nav", .menu), ("menu-wrapper", .menu), ("breadcrumb-area", .menu),
    ("left-menu", .sidebar),
    ("menu-left", .sidebar), ("sidebar", .sidebar), ("side-bar", .sidebar),
    ("sidebar-title", .sidebar),
    ("leftmenu", .sidebar), ("header", .header), ("site_header", .header), ("header-top", .header),
    ("topbar", .header), ("footer", .footer), ("footer-links", .footer), ("siteFooter", .footer),
    ("copyright", .footer), ("section-footer", .footer), ("content-header", nil),
    ("card-header", nil),
    ("modal-footer", nil), ("page-menu-content", nil), ("page-header", nil), ("menu-button", nil),
    ("content", nil), ("container", nil), ("main", nil), ("row", nil), ("nav-link", nil),
    ("article", nil),
    ("news-list", nil), ("", nil), ("ท้าย", nil),
  ]

  @Test(arguments: cases)
  func aNameSpeaksByItsNoun(_ name: String, _ expected: Page.Region?) {
    #expect(RegionNames.region(of: Substring(name)) == expected)
  }
}
