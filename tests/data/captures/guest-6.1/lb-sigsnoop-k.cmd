stdbuf -oL sigsnoop -k
ready=1 after 2s
rc=-2
