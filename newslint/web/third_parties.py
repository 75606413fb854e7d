"""Hosts of advertisers, meters and their like, by vendor and category; written by `python -m bench.make_trackers`.

Made from third-party-web 0.30.0 by Patrick Hulce (MIT licence); THIRD-PARTY.md beside this file has its notice.
One line a vendor: category, vendor, hosts, each of which stands for everything under it.
"""

# ruff: noqa: E501  # a vendor may have many hosts

THIRD_PARTIES = """
advertising; 33 Across; 33across.com
advertising; ActiveCampaign; trackcmp.net app-us1.com
advertising; Ad Lightning; adlightning.com
advertising; AdMatic; admatic.com.tr
advertising; AdRiver; adriver.ru
advertising; AdScore; adsco.re
advertising; Adform; adform.net adformdsp.net
advertising; Adnami; adnami.io
advertising; Adocean; adocean.pl
advertising; Adroll; adroll.com
advertising; AdsWizz; adswizz.com
advertising; Adyoulike; adyoulike.com omnitagjs.com adyoulike.net
advertising; Affiliate Window; dwin1.com
advertising; Amazon Ads; amazon-adsystem.com
advertising; AppNexus; adnxs.com ctasnet.com adrdgt.com
advertising; Attentive; attn.tv attentivemobile.com
advertising; AudienceSearch; im-apps.net
advertising; Basis; basis.net
advertising; Between Digital; betweendigital.com
advertising; Bizible; bizible.com bizibly.com
advertising; BlueCava; bluecava.com
advertising; Boomtrain; boomtrain.com boomtrain.net
advertising; Branch Metrics; branch.io app.link
advertising; Click Guardian; clickguardian.app clickguardian.co.uk
advertising; Clickagy Audience Lab; clickagy.com
advertising; Connatix; connatix.com
advertising; Constant Contact; ctctcdn.com
advertising; Crimtan; ctnsnet.com
advertising; Criteo; criteo.com emailretargeting.com criteo.net
advertising; Crowd Control; crwdcntrl.net
advertising; Customer.io; customer.io
advertising; Cxense; cxense.com cxpublic.com emediate.dk emediate.eu
advertising; DTSCOUT; dtscout.com
advertising; Delta Projects AB; de17a.com
advertising; Digioh; lightboxcdn.com
advertising; DoubleVerify; doubleverify.com dvtps.com iqfp1.com
advertising; Drip; getdrip.com
advertising; Eyeota; eyeota.net
advertising; F@N Communications; ladsp.com
advertising; Flockler; flockler.com
advertising; FreakOut; fout.jp
advertising; Gemius; gemius.pl
advertising; Geniee; href.asia genieessp.jp genieesspv.jp gssprt.jp
advertising; GeoEdge; geoedge.com geoedge.be
advertising; Google/Doubleclick Ads; adservice.google.com adservice.google.com.au adservice.google.com.sg adservice.google.com.br adservice.google.com.ua adservice.google.co.uk adservice.google.co.jp adservice.google.co.in adservice.google.co.kr adservice.google.co.id adservice.google.co.nz adservice.google.ie adservice.google.se adservice.google.de adservice.google.ca adservice.google.be adservice.google.es adservice.google.ch adservice.google.fr adservice.google.nl googleadservices.com googlesyndication.com googletagservices.com 2mdn.net doubleclick.net
advertising; GumGum; gumgum.com
advertising; Hybrid; hybrid.ai
advertising; ID5 Identity Cloud; id5-sync.com
advertising; IPONWEB; company-target.com liadm.com iponweb.net p161.net
advertising; Impact Radius; impactradius-event.com impactradius-go.com 7eer.net evyy.net ojrq.net utt.impactcdn.com sjv.io
advertising; InMobi; inmobi.com
advertising; Index Exchange; casalemedia.com indexww.com
advertising; Infolinks; infolinks.com
advertising; Integral Ad Science; adsafeprotected.com iasds01.com
advertising; Intent IQ; intentiq.com
advertising; Intercept Interactive; undertone.com
advertising; JuicyAds; juicyads.com
advertising; JustUno; justuno.com
advertising; Klaviyo; klaviyo.com
advertising; Lead Forensics; 200summit.com baw5tracker.com business-path-55.com bux1le001.com central-core-7.com direct-azr-78.com explore-123.com forensics1000.com gldsta-02-or.com green-bloc9.com lansrv040.com lead-123.com leadforensics.com mavic852.com mon-com-net.com peak-ip-54.com snta0034.com svr-prc-01.com syntace-094.com tghbn12.com trail-web.com web-01-gbl.com web-cntr-07.com trackdiscovery.net
advertising; LoopMe; loopme.biz loopme.com vntsm.com loopme.me
advertising; LoyaltyLion; loyaltylion.com loyaltylion.net
advertising; MGID; mgid.com dt07.net
advertising; MailMunch; mailmunch.co
advertising; MaxPoint Interactive; mxptint.net
advertising; Media.net; media.net mnet-ad.net
advertising; Mediavine; mediavine.com
advertising; Microad; microad.jp
advertising; Onfocus; 4dex.io
advertising; OpenX; deliverimp.com openxadexchange.com servedbyopenx.com jump-time.net openx.net openxcdn.net
advertising; OptiMonk; optimonk.com
advertising; Outbrain; outbrain.com outbrainimg.com visualrevenue.com
advertising; Ozone Project; the-ozone-project.com
advertising; Privy; privy.com privymktg.com
advertising; Pubmatic; pubmatic.com
advertising; RTB House AdPilot; erne.co creativecdn.com
advertising; Rocket Fuel; rfihub.com ru4.com rfihub.net ad1x.com
advertising; Rubicon Project; rubiconproject.com chango.com fimserve.com
advertising; SPX; smaato.net
advertising; STINGRAY; impact-ad.jp
advertising; Scorecard Research; scorecardresearch.com
advertising; Seedtag; seedtag.com
advertising; Simpli.fi; simpli.fi
advertising; Simplicity Marketing; flashtalking.com
advertising; SiteScout; pixel.ad sitescout.com
advertising; Skimbit; redirectingat.com skimresources.com skimresources.net
advertising; StackAdapt; stackadapt.com
advertising; Supership; socdm.com
advertising; TVSquared; tvsquared.com
advertising; Taboola; taboola.com taboolasyndication.com
advertising; Teads; teads.tv
advertising; Technorati; technoratimedia.com
advertising; The Trade Desk; adsrvr.org
advertising; TrafficStars; trafficstars.com tsyndicate.com
advertising; TripleLift; 3lift.com
advertising; TrustX; trustx.org
advertising; Twitter Online Conversion Tracking; ads-twitter.com analytics.twitter.com
advertising; Tynt; tynt.com
advertising; Unbounce; ubembed.com unbounce.com
advertising; VigLink; viglink.com
advertising; Web Content Assessor; webcontentassessor.com
advertising; Yahoo! Ad Exchange; yieldmanager.com browsiprod.com
advertising; Yandex Ads; an.yandex.ru
advertising; Zemanta; zemanta.com
advertising; fluct; adingo.jp
advertising; i-mobile; i-mobile.co.jp
advertising; iPROM; iprom.net
advertising; piano; npttech.com tinypass.com
advertising; rewardStyle.com; rewardstyle.com
advertising; sovrn; lijit.com
analytics; AB Tasty; abtasty.com
analytics; AD EBis; ebis.ne.jp
analytics; Amplitude Mobile Analytics; amplitude.com
analytics; Appcues; appcues.com
analytics; Baidu Analytics; hm.baidu.com hmcdn.baidu.com
analytics; BowNow; bownow.jp
analytics; Brandmetrics; brandmetrics.com
analytics; Braze; appboycdn.com
analytics; CallRail; callrail.com
analytics; CallTrackingMetrics; tctm.co
analytics; Chartbeat; chartbeat.com chartbeat.net
analytics; Clearbit; clearbitjs.com clearbitscripts.com clearbit.com
analytics; Clerk.io ApS; clerk.io
analytics; ContentSquare; content-square.net contentsquare.net
analytics; Conversant; dotomi.com dtmpub.com emjcd.com mediaplex.com tqlkg.com fastclick.net
analytics; Convert Insights; convertexperiments.com
analytics; Crazy Egg; cetrk.com crazyegg.com
analytics; Decibel Insight; decibelinsight.net
analytics; DotMetrics; dotmetrics.net
analytics; Dynatrace; ruxit.com js-cdn.dynatrace.com
analytics; Ekm Systems; ekmsecure.com ekmpinpoint.co.uk
analytics; Evergage; evergage.com evgnet.com
analytics; Exponea; exponea.com
analytics; Ezoic; ezoic.net
analytics; Fastest Forward; gaug.es
analytics; Fathom Analytics; usefathom.com
analytics; FullStory; fullstory.com
analytics; GoSquared; gosquared.com
analytics; Google Analytics; google-analytics.com urchin.com analytics.google.com
analytics; Google Optimize; www.googleoptimize.com
analytics; Heap; heapanalytics.com
analytics; Hotjar; hotjar.com hotjar.io
analytics; IBM Acoustic Campaign; www.sc.pages01.net www.sc.pages02.net www.sc.pages03.net www.sc.pages04.net www.sc.pages05.net www.sc.pages06.net www.sc.pages07.net www.sc.pages08.net www.sc.pages09.net www.sc.pagesA.net
analytics; Insider; useinsider.com
analytics; Inspectlet; inspectlet.com
analytics; Kameleoon; kameleoon.com kameleoon.eu kameleoon.io
analytics; Kampyle; kampyle.com
analytics; Keen; keen.io
analytics; LiveRamp IdentityLink; circulate.com rlcdn.com
analytics; Lucky Orange; luckyorange.com luckyorange.net
analytics; Marchex; voicestar.com marchex.io
analytics; Marketo; marketo.com mktoresp.com marketo.net
analytics; Matomo; matomo.cloud
analytics; Mixpanel; mixpanel.com mxpnl.com
analytics; Monetate; monetate.net
analytics; Mouseflow; mouseflow.com
analytics; Movable Ink; micpn.com
analytics; Nielsen NetRatings SiteCensus; imrworldwide.com
analytics; Nosto; nosto.com
analytics; Omniconvert; omniconvert.com
analytics; OneSoon; adalyser.com
analytics; Optimizely; optimizely.com
analytics; Optimove; optimove.net
analytics; PageSense; pagesense.io
analytics; Parse.ly; parsely.com
analytics; Pendo; pendo.io
analytics; Pingdom RUM; pingdom.net
analytics; Pubperf Analytics; pubperf.com
analytics; Qualtrics; qualtrics.com
analytics; Quantcast; brtstats.com quantcount.com quantserve.com semantictec.com ntv.io
analytics; Quantum Metric; quantummetric.com
analytics; Rewardful; wdfl.co
analytics; Roxr Software; getclicky.com
analytics; Ruler Analytics; nyltx.com ruleranalytics.com
analytics; Sailthru; sail-horizon.com sail-personalize.com sail-track.com
analytics; Segment; segment.com segment.io
analytics; Site24x7 Real User Monitoring; site24x7rum.com
analytics; Smart Insight Tracking; scarabresearch.com
analytics; Smartlook; smartlook.com
analytics; SpeedCurve RUM; speedcurve.com
analytics; StatCounter; statcounter.com
analytics; TrackJS; trackjs.com
analytics; Treasure Data; treasuredata.com
analytics; Trialfire; trialfire.com
analytics; TruConversion; truconversion.com
analytics; UpSellit; upsellit.com
analytics; Usabilla; usabilla.com
analytics; UserReport; userreport.com
analytics; VWO; vwo.com visualwebsiteoptimizer.com wingify.com
analytics; WebInsight; trackedlink.net trackedweb.net
analytics; Webtrekk; wbtrk.net webtrekk-asia.net webtrekk.net wt-eu02.net wt-safetag.com
analytics; Woopra; woopra.com
analytics; WordPress Site Stats; pixel.wp.com stats.wp.com
analytics; XiTi; xiti.com aticdn.net
analytics; Yandex Metrica; mc.yandex.ru mc.yandex.com
analytics; etracker; etracker.com etracker.de
analytics; mPulse; akstat.io go-mpulse.net mpulse.net mpstat.us
chat; Ada; ada.support
chat; Comm100; comm100.com
chat; Crisp; crisp.chat
chat; Freshchat; freshchat.com freshworksapi.com
chat; Gladly; gladly.com
chat; Help Scout; helpscout.net
chat; Intercom; intercomcdn.com intercom.io
chat; Jivochat; jivosite.com
chat; LiveChat; livechatinc.com livechat.com livechat-static.com
chat; LiveHelpNow; livehelpnow.net
chat; LivePerson; liveperson.com look.io liveperson.net lpsnmedia.net
chat; LiveTex; livetex.ru
chat; Olark; olark.com
chat; Provide Support; providesupport.com
chat; Pure Chat; purechat.com
chat; Smartsupp; smartsuppchat.com smartsupp.com smartsuppcdn.com
chat; SnapEngage; snapengage.com
chat; Tawk.to; tawk.to
chat; Usersnap; usersnap.com
chat; WebEngage; webengage.co webengage.com
chat; iAdvize SAS; iadvize.com
chat; iPerceptions; iperceptions.com
marketing; Albacross; albacross.com
marketing; Beeketing; beeketing.com
marketing; Convertful; convertful.com
marketing; Curalate; curalate.com
marketing; DemandBase; demandbase.com
marketing; Drift; drift.com driftt.com
marketing; Hello Bar; hellobar.com
marketing; Hubspot; hs-scripts.com hubspot.com leadin.com hs-analytics.net hscollectedforms.net hscta.net hsforms.net hsleadflows.net hsstatic.net hubspot.net hsforms.com hs-banner.com hs-embed-reporting.com hs-growth-metrics.com hs-data.com hsadspixel.net hubapi.com
marketing; KARTE; karte.io
marketing; Kargo; kargo.com
marketing; Listrak; listrak.com listrakbi.com
marketing; Mailchimp; chimpstatic.com list-manage.com mailchimp.com
marketing; OptinMonster; opmnstr.com optmnstr.com optmstr.com
marketing; Pardot; pardot.com
marketing; Podsights; pdst.fm
marketing; PureCars; purecars.com
marketing; SATORI; satori.segs.jp
marketing; SalesLoft; salesloft.com
marketing; SharpSpring; sharpspring.com marketingautomation.services
marketing; Sojern; sojern.com
marketing; Sumo; sumo.com sumome.com
marketing; Wishpond Technologies; wishpond.com wishpond.net
marketing; Wunderkind; bounceexchange.com bouncex.net wknd.ai cdnbasket.net cdnwidget.com
marketing; iZooto; izooto.com
tag-manager; Adobe Tag Manager; adobedtm.com demdex.net everesttech.net
tag-manager; Conversant Tag Manager; mplxtms.com
tag-manager; Ensighten; ensighten.com
tag-manager; Google Tag Manager; googletagmanager.com
tag-manager; TagCommander; commander1.com tagcommander.com
tag-manager; Tealium; aniview.com tiqcdn.com tealiumiq.com
"""
