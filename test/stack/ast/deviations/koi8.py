# -*- coding: koi8-r -*-
text = "а"
