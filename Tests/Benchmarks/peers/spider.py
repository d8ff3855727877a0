"""A Scrapy peer: title, text and links of every address of a list, and no question about them.

  spider.py LIST OUT.jsonl PORT WIDTH

All hosts are asked at 127.0.0.1:PORT, WIDTH requests at once and eight to a host, without pauses.
"""
import sys
from urllib.parse import urlsplit

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.resolver import dnscache

LIST, OUT, PORT, WIDTH = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])


class Spider(scrapy.Spider):
    name = "peer"

    async def start(self):
        with open(LIST) as file:
            urls = file.read().split()
        for url in urls:
            host = urlsplit(url)
            dnscache[host.hostname] = "127.0.0.1"
            yield scrapy.Request(host._replace(netloc=f"{host.hostname}:{PORT}").geturl(), dont_filter=True)

    def parse(self, response):
        yield {
            "url": response.url,
            "title": response.xpath("//title/text()").get(),
            "text": "".join(response.xpath("//body//text()[not(parent::script or parent::style)]").getall()),
            "links": [response.urljoin(link) for link in response.css("a::attr(href)").getall()],
        }


process = CrawlerProcess({
    "LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False, "ROBOTSTXT_OBEY": False, "COOKIES_ENABLED": False,
    "RETRY_ENABLED": False, "CONCURRENT_REQUESTS": WIDTH, "CONCURRENT_REQUESTS_PER_DOMAIN": 8, "DOWNLOAD_DELAY": 0,
    "FEEDS": {OUT: {"format": "jsonlines", "overwrite": True}}, "FEED_EXPORT_ENCODING": "utf-8"})
process.crawl(Spider)
process.start()
