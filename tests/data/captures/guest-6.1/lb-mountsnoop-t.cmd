stdbuf -oL mountsnoop -t
ready=1 after 1s
rc=-2
