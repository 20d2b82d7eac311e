stdbuf -oL ext4slower -m 1
ready=1 after 2s
rc=-2
